addWords({"common":"",
"words":"1 2 6 60 7 a alert b c code div gt heading html javascript list lt no number quote script unit wwwwwwwwwwwwwwwwwwwwwwwwwwwwwwww x",
"units":"A A A A A A A A A A A A A A A A A A A A A A A A"});
