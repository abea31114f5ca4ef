// Made by `./dev bench stemmers` from snowballstemmer 3.1.1, irish: change nothing here.
// Snowball: Copyright (c) 2001 Dr Martin Porter, 2002 Richard Boulton and others; BSD 3-Clause, see NOTICE.
newsarchive.stemmer("ga", function (s) {
function r0() {
let v_1;
s.I_pV=s.limit;
s.I_p1=s.limit;
s.I_p2=s.limit;
v_1=s.cursor;
lab0: {
if (!(s.go_out_grouping(g_v))) {
break lab0;
}
s.cursor+=1;
s.I_pV=s.cursor;
if (!(s.go_in_grouping(g_v))) {
break lab0;
}
s.cursor+=1;
s.I_p1=s.cursor;
if (!(s.go_out_grouping(g_v))) {
break lab0;
}
s.cursor+=1;
if (!(s.go_in_grouping(g_v))) {
break lab0;
}
s.cursor+=1;
s.I_p2=s.cursor;
}
s.cursor=v_1;
return true;
}
function r1() {
let among_var;
s.bra=s.cursor;
among_var=s.find_among(a_0);
if (among_var===0) {
return false;
}
s.ket=s.cursor;
s.slice_from(as_0[(among_var-1)]);
return true;
}
function r2() {
return s.I_p1<=s.cursor;
}
function r3() {
return s.I_p2<=s.cursor;
}
function r4() {
let among_var;
s.ket=s.cursor;
among_var=s.find_among_b(a_1);
if (among_var===0) {
return false;
}
s.bra=s.cursor;
if (among_var===1) {
if (!(r2())) {
return false;
}
s.slice_del();
} else {
if (!(r3())) {
return false;
}
s.slice_del();
}
return true;
}
function r5() {
let among_var;
s.ket=s.cursor;
among_var=s.find_among_b(a_2);
if (among_var===0) {
return false;
}
s.bra=s.cursor;
if (among_var===1) {
if (!(r3())) {
return false;
}
s.slice_del();
} else {
if (among_var===2) {
s.slice_from("arc");
} else {
if (among_var===3) {
s.slice_from("gin");
} else {
if (among_var===4) {
s.slice_from("graf");
} else {
if (among_var===5) {
s.slice_from("paite");
} else {
s.slice_from("óid");
}
}
}
}
}
return true;
}
function r6() {
let among_var;
s.ket=s.cursor;
among_var=s.find_among_b(a_3);
if (among_var===0) {
return false;
}
s.bra=s.cursor;
if (among_var===1) {
if (s.I_pV>s.cursor) {
return false;
}
s.slice_del();
} else {
if (!(r2())) {
return false;
}
s.slice_del();
}
return true;
}
function r7() {
let v_1, v_2, v_3, v_4;
v_1=s.cursor;
r1();
s.cursor=v_1;
r0();
s.limit_backward=s.cursor;
s.cursor=s.limit;
v_2=(s.limit-s.cursor);
r4();
s.cursor=(s.limit-v_2);
v_3=(s.limit-s.cursor);
r5();
s.cursor=(s.limit-v_3);
v_4=(s.limit-s.cursor);
r6();
s.cursor=(s.limit-v_4);
s.cursor=s.limit_backward;
return true;
}
const g_v = new Set("aeiouáéíóú");
const a_0 = [["b'",-1,1],["bh",-1,4],["bhf",1,2],["bp",-1,8],["ch",-1,5],["d'",-1,1],["d'fh",5,2],["dh",-1,6],["dt",-1,9],["fh",-1,2],["gc",-1,5],["gh",-1,7],["h-",-1,1],["m'",-1,1],["mb",-1,4],["mh",-1,10],["n-",-1,1],["nd",-1,6],["ng",-1,7],["ph",-1,8],["sh",-1,3],["t-",-1,1],["th",-1,9],["ts",-1,3]];
const as_0 = ["","f","s","b","c","d","g","p","t","m"];
const a_1 = [["íochta",-1,1],["aíochta",0,1],["ire",-1,2],["aire",2,2],["abh",-1,1],["eabh",4,1],["ibh",-1,1],["aibh",6,1],["amh",-1,1],["eamh",8,1],["imh",-1,1],["aimh",10,1],["íocht",-1,1],["aíocht",12,1],["irí",-1,2],["airí",14,2]];
const a_2 = [["óideacha",-1,6],["patacha",-1,5],["achta",-1,1],["arcachta",2,2],["eachta",2,1],["grafaíochta",-1,4],["paite",-1,5],["ach",-1,1],["each",7,1],["óideach",8,6],["gineach",8,3],["patach",7,5],["grafaíoch",-1,4],["pataigh",-1,5],["óidigh",-1,6],["achtúil",-1,1],["eachtúil",15,1],["gineas",-1,3],["ginis",-1,3],["acht",-1,1],["arcacht",19,2],["eacht",19,1],["grafaíocht",-1,4],["arcachtaí",-1,2],["grafaíochtaí",-1,4]];
const a_3 = [["imid",-1,1],["aimid",0,1],["ímid",-1,1],["aímid",2,1],["adh",-1,2],["eadh",4,2],["faidh",-1,1],["fidh",-1,1],["áil",-1,2],["ain",-1,2],["tear",-1,2],["tar",-1,2]];
return function () { s.I_p2=0; s.I_p1=0; s.I_pV=0; r7(); };
});
