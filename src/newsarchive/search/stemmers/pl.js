// Made by `./dev bench stemmers` from snowballstemmer 3.1.1, polish: change nothing here.
// Snowball: Copyright (c) 2001 Dr Martin Porter, 2002 Richard Boulton and others; BSD 3-Clause, see NOTICE.
newsarchive.stemmer("pl", function (s) {
function r0() {
s.I_p1=s.limit;
if (!(s.go_out_grouping(g_v))) {
return false;
}
s.cursor+=1;
if (!(s.go_in_grouping(g_v))) {
return false;
}
s.cursor+=1;
s.I_p1=s.cursor;
return true;
}
function r1() {
return s.I_p1<=s.cursor;
}
function r2() {
let among_var, v_1, v_3, v_4, v_5, v_6;
v_1=(s.limit-s.cursor);
lab0: {
if (s.cursor<s.I_p1) {
break lab0;
}
v_3=s.limit_backward;
s.limit_backward=s.I_p1;
s.ket=s.cursor;
if (s.find_among_b(a_0)===0) {
s.limit_backward=v_3;
break lab0;
}
s.bra=s.cursor;
s.limit_backward=v_3;
s.slice_del();
}
s.cursor=(s.limit-v_1);
s.ket=s.cursor;
among_var=s.find_among_b(a_2);
if (among_var===0) {
return false;
}
s.bra=s.cursor;
if (among_var===1) {
s.slice_del();
} else if (among_var===2) {
s.slice_from("s");
} else if (among_var===3) {
for(;;) {
v_4=(s.limit-s.cursor);
lab0: {
if (!(r1())) {
break lab0;
}
s.slice_del();
break;
}
s.cursor=(s.limit-v_4);
s.slice_from("s");
break;
}
} else if (among_var===4) {
s.slice_from("ł");
} else {
s.slice_del();
v_5=(s.limit-s.cursor);
lab0: {
s.ket=s.cursor;
among_var=s.find_among_b(a_1);
if (among_var===0) {
s.cursor=(s.limit-v_5);
break lab0;
}
s.bra=s.cursor;
s.slice_from(as_1[(among_var-1)]);
}
}
v_6=(s.limit-s.cursor);
lab0: {
s.ket=s.cursor;
if ((s.cursor <= s.limit_backward) || (s.current[(s.cursor - 1)] !== "'")) {
s.cursor=(s.limit-v_6);
break lab0;
}
s.cursor-=1;
s.bra=s.cursor;
s.slice_del();
}
return true;
}
function r3() {
let among_var;
s.ket=s.cursor;
among_var=s.find_among_b(a_3);
if (among_var===0) {
return false;
}
s.bra=s.cursor;
if (s.cursor<=s.limit_backward) {
return false;
}
s.slice_from(as_3[(among_var-1)]);
return true;
}
function r4() {
let v_1, v_2;
v_1=s.cursor;
r0();
s.cursor=v_1;
for(;;) {
v_2=s.cursor;
lab0: {
if ((s.cursor+2)>s.limit) {
break lab0;
}
s.cursor+=2;
s.limit_backward=s.cursor;
s.cursor=s.limit;
if (!(r2())) {
break lab0;
}
s.cursor=s.limit_backward;
break;
}
s.cursor=v_2;
s.limit_backward=s.cursor;
s.cursor=s.limit;
if (!(r3())) {
return false;
}
s.cursor=s.limit_backward;
break;
}
return true;
}
const g_v = new Set("aeiouyóąę");
const a_0 = ["byście","bym","by","byśmy","byś"];
const a_1 = ["ąc","ając",["sząc",2],"sz","iejsz"];
const as_1 = ["","s"];
const a_2 = [["a",1,r1],"ąca","ająca",["sząca",2],["ia",1,r1],"sza","iejsza","ała","iała","iła","ąc","ając",["e",1,r1],"ące","ające",["szące",2],["ie",1,r1],"cie","acie","ecie","icie","ajcie",["liście",4],"aliście","ieliście","iliście",["łyście",4],"ałyście","iałyście","iłyście","sze","iejsze",["ach",1,r1],["iach",1,r1],["ich",5],["ych",5],["i",1,r1],"ali","ieli","ili",["ami",1,r1],["iami",1,r1],["imi",5],["ymi",5],["owi",1,r1],["iowi",1,r1],"aj",["ej",5],["iej",5],"am","ałam","iałam","iłam",["em",1,r1],["iem",1,r1],"ałem","iałem","iłem",["im",5],["om",1,r1],["iom",1,r1],["ym",5],["o",1,r1],["ego",5],["iego",5],"ało","iało","iło",["u",1,r1],["iu",1,r1],["emu",5],["iemu",5],["ów",1,r1],["y",5],"amy","emy","imy",["liśmy",4],"aliśmy","ieliśmy","iliśmy",["łyśmy",4],"ałyśmy","iałyśmy","iłyśmy","ały","iały","iły","asz","esz","isz",["ą",1,r1],"ącą","ającą",["szącą",2],["ią",1,r1],"ają",["szą",3],"iejszą","ać","ieć","ić","ąć","aść","eść","ę",["szę",2],"ał","iał","ił",["łaś",4],"ałaś","iałaś","iłaś",["łeś",4],"ałeś","iałeś","iłeś"];
const a_3 = ["ć",["ń",2],["ś",3],["ź",4]];
const as_3 = ["c","n","s","z"];
return function () { s.I_p1=0; r4(); };
});
