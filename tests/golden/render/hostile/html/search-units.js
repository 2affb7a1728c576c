addUnits({"standards":[["\u003cscript\u003ealert(1)\u003c/script\u003e {{title}}","____x_-d5a2ea21","en"]],
"areas":["A \"quoted\" \u003e area | with pipe",""],
"units":[
["../../etc/passwd","\u003c/h1\u003e\u003cscript\u003ealert(5)\u003c/script\u003e {{#x}} {{{y}}} | `a` *b* _c_ ![i](data:x)","\u003ci\u003e4\u003c/i\u003e",[0],"many ]]\u003e --\u003e \u0026amp;",0,"______etc_passwd-2d201361"],
["../../etc/passwd","The same code","",[1],"",0,"______etc_passwd-2d201361~2"],
["ABC1","First","",[1],"",0],
["abc1","Same but for case","",[1],"",0,"abc1~2"],
["index","Named like a page","",[1],"",0,"index~2"]]});
