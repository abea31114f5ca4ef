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
} else if (among_var===2) {
s.slice_from("arc");
} else if (among_var===3) {
s.slice_from("gin");
} else if (among_var===4) {
s.slice_from("graf");
} else if (among_var===5) {
s.slice_from("paite");
} else {
s.slice_from("óid");
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
const a_0 = ["b'",["bh",4],["bhf",2],["bp",8],["ch",5],"d'",["d'fh",2],["dh",6],["dt",9],["fh",2],["gc",5],["gh",7],"h-","m'",["mb",4],["mh",10],"n-",["nd",6],["ng",7],["ph",8],["sh",3],"t-",["th",9],["ts",3]];
const as_0 = ["","f","s","b","c","d","g","p","t","m"];
const a_1 = ["íochta","aíochta",["ire",2],["aire",2],"abh","eabh","ibh","aibh","amh","eamh","imh","aimh","íocht","aíocht",["irí",2],["airí",2]];
const a_2 = [["óideacha",6],["patacha",5],"achta",["arcachta",2],"eachta",["grafaíochta",4],["paite",5],"ach","each",["óideach",6],["gineach",3],["patach",5],["grafaíoch",4],["pataigh",5],["óidigh",6],"achtúil","eachtúil",["gineas",3],["ginis",3],"acht",["arcacht",2],"eacht",["grafaíocht",4],["arcachtaí",2],["grafaíochtaí",4]];
const a_3 = ["imid","aimid","ímid","aímid",["adh",2],["eadh",2],"faidh","fidh",["áil",2],["ain",2],["tear",2],["tar",2]];
return function () { s.I_p2=0; s.I_p1=0; s.I_pV=0; r7(); };
});
