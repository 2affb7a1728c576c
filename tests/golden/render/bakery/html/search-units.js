addUnits({"standards":[["Competency Standards of the Bakery Trade","bakery","en"]],
"areas":["Dough Preparation","Baking","Sales"],
"units":[
["310204L3","Maintain sourdough cultures","3",[0],"4",0],
["310209L2","Bake flat breads","2",[1],"2",0],
["310207L4","Plan oven use","4",[1,0],"2",0]]});
