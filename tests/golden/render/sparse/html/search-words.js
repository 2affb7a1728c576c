addWords({"common":"",
"words":"name the tools 人 修剪 出修 剪的 園工 工人 於果 時間 果園 果樹 樹 用於 的時 認識 說出 識果 適用 間",
"units":"C C C C C C C C C C C C C C C C C C C C C"});
