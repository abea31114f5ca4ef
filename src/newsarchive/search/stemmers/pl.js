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
} else {
if (among_var===2) {
s.slice_from("s");
} else {
if (among_var===3) {
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
} else {
if (among_var===4) {
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
}
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
const a_0 = [["byście",-1,1],["bym",-1,1],["by",-1,1],["byśmy",-1,1],["byś",-1,1]];
const a_1 = [["ąc",-1,1],["ając",0,1],["sząc",0,2],["sz",-1,1],["iejsz",3,1]];
const as_1 = ["","s"];
const a_2 = [["a",-1,1,r1],["ąca",0,1],["ająca",1,1],["sząca",1,2],["ia",0,1,r1],["sza",0,1],["iejsza",5,1],["ała",0,1],["iała",7,1],["iła",0,1],["ąc",-1,1],["ając",10,1],["e",-1,1,r1],["ące",12,1],["ające",13,1],["szące",13,2],["ie",12,1,r1],["cie",16,1],["acie",17,1],["ecie",17,1],["icie",17,1],["ajcie",17,1],["liście",17,4],["aliście",22,1],["ieliście",22,1],["iliście",22,1],["łyście",17,4],["ałyście",26,1],["iałyście",27,1],["iłyście",26,1],["sze",12,1],["iejsze",30,1],["ach",-1,1,r1],["iach",32,1,r1],["ich",-1,5],["ych",-1,5],["i",-1,1,r1],["ali",36,1],["ieli",36,1],["ili",36,1],["ami",36,1,r1],["iami",40,1,r1],["imi",36,5],["ymi",36,5],["owi",36,1,r1],["iowi",44,1,r1],["aj",-1,1],["ej",-1,5],["iej",47,5],["am",-1,1],["ałam",49,1],["iałam",50,1],["iłam",49,1],["em",-1,1,r1],["iem",53,1,r1],["ałem",53,1],["iałem",55,1],["iłem",53,1],["im",-1,5],["om",-1,1,r1],["iom",59,1,r1],["ym",-1,5],["o",-1,1,r1],["ego",62,5],["iego",63,5],["ało",62,1],["iało",65,1],["iło",62,1],["u",-1,1,r1],["iu",68,1,r1],["emu",68,5],["iemu",70,5],["ów",-1,1,r1],["y",-1,5],["amy",73,1],["emy",73,1],["imy",73,1],["liśmy",73,4],["aliśmy",77,1],["ieliśmy",77,1],["iliśmy",77,1],["łyśmy",73,4],["ałyśmy",81,1],["iałyśmy",82,1],["iłyśmy",81,1],["ały",73,1],["iały",85,1],["iły",73,1],["asz",-1,1],["esz",-1,1],["isz",-1,1],["ą",-1,1,r1],["ącą",91,1],["ającą",92,1],["szącą",92,2],["ią",91,1,r1],["ają",91,1],["szą",91,3],["iejszą",97,1],["ać",-1,1],["ieć",-1,1],["ić",-1,1],["ąć",-1,1],["aść",-1,1],["eść",-1,1],["ę",-1,1],["szę",105,2],["ał",-1,1],["iał",107,1],["ił",-1,1],["łaś",-1,4],["ałaś",110,1],["iałaś",111,1],["iłaś",110,1],["łeś",-1,4],["ałeś",114,1],["iałeś",115,1],["iłeś",114,1]];
const a_3 = [["ć",-1,1],["ń",-1,2],["ś",-1,3],["ź",-1,4]];
const as_3 = ["c","n","s","z"];
return function () { s.I_p1=0; r4(); };
});
