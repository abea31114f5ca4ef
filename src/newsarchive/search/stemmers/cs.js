// Made by `./dev bench stemmers` from snowballstemmer 3.1.1, czech: change nothing here.
// Snowball: Copyright (c) 2001 Dr Martin Porter, 2002 Richard Boulton and others; BSD 3-Clause, see NOTICE.
newsarchive.stemmer("cs", function (s) {
function r0() {
let I_x, v_1, v_2;
v_1=s.cursor;
if ((s.cursor+3)>s.limit) {
return false;
}
s.cursor+=3;
I_x=s.cursor;
s.cursor=v_1;
s.I_p1=s.limit;
v_2=s.cursor;
lab0: {
for(;;) {
lab1: {
if (!(s.in_grouping(g_v))) {
break lab1;
}
break;
}
if (s.cursor>=s.limit) {
break lab0;
}
s.cursor+=1;
if (!(s.go_out_grouping(g_v_or_syllabic_c))) {
break lab0;
}
s.cursor+=1;
break;
}
if (!(s.go_in_grouping(g_v))) {
break lab0;
}
s.cursor+=1;
s.I_p1=s.cursor;
lab1: {
if (s.I_p1>=I_x) {
break lab1;
}
s.I_p1=I_x;
}
}
s.cursor=v_2;
return true;
}
function r1() {
let among_var;
s.ket=s.cursor;
among_var=s.find_among_b(a_0);
if (among_var===0) {
return false;
}
s.bra=s.cursor;
if (among_var>0) {
s.slice_from(as_0[(among_var-1)]);
}
return true;
}
function r2() {
let among_var;
s.ket=s.cursor;
among_var=s.find_among_b(a_1);
if (among_var===0) {
return false;
}
s.bra=s.cursor;
if (among_var>0) {
s.slice_from(as_1[(among_var-1)]);
}
return true;
}
function r3() {
let among_var, v_1;
s.ket=s.cursor;
among_var=s.find_among_b(a_2);
if (among_var===0) {
return false;
}
s.bra=s.cursor;
if (s.I_p1>s.cursor) {
return false;
}
if (among_var===1) {
s.slice_del();
} else {
s.slice_del();
v_1=(s.limit-s.cursor);
lab0: {
if (!(r2())) {
s.cursor=(s.limit-v_1);
break lab0;
}
}
}
return true;
}
function r4() {
let among_var, v_10, v_2, v_3, v_4, v_5, v_6, v_7, v_8, v_9;
if (s.cursor<s.I_p1) {
return false;
}
v_2=s.limit_backward;
s.limit_backward=s.I_p1;
s.ket=s.cursor;
among_var=s.find_among_b(a_6);
if (among_var===0) {
s.limit_backward=v_2;
return false;
}
s.bra=s.cursor;
s.limit_backward=v_2;
if (among_var===1) {
s.slice_del();
} else if (among_var===2) {
s.slice_del();
v_3=(s.limit-s.cursor);
lab0: {
if (!(r1())) {
s.cursor=(s.limit-v_3);
break lab0;
}
}
} else if (among_var===3) {
among_var=s.find_among_b(a_3);
s.slice_from(as_3[(among_var-1)]);
} else if (among_var===4) {
v_4=(s.limit-s.cursor);
if (!(s.out_grouping_b(g_v))) {
return false;
}
s.cursor=(s.limit-v_4);
lab0: {
if (!(s.eq_s_b("tř"))) {
break lab0;
}
return false;
}
s.slice_from("b");
} else if (among_var===5) {
v_5=(s.limit-s.cursor);
if (!(s.out_grouping_b(g_v))) {
return false;
}
s.cursor=(s.limit-v_5);
s.slice_del();
s.insert(s.cursor, s.cursor, "c");
v_6=(s.limit-s.cursor);
lab0: {
if (!(r1())) {
s.cursor=(s.limit-v_6);
break lab0;
}
}
} else if (among_var===6) {
v_7=(s.limit-s.cursor);
if (!(s.out_grouping_b(g_v))) {
return false;
}
s.cursor=(s.limit-v_7);
v_8=(s.limit-s.cursor);
lab0: {
if (s.find_among_b(a_4)===0) {
break lab0;
}
return false;
}
s.cursor=(s.limit-v_8);
s.slice_from("k");
} else if (among_var===7) {
if ((s.cursor <= s.limit_backward) || (s.current[(s.cursor - 1)] !== "n")) {
return false;
}
s.cursor-=1;
s.bra=s.cursor;
s.slice_from("ňk");
} else if (among_var===8) {
v_9=(s.limit-s.cursor);
if (!(s.in_grouping_b(g_env_ending))) {
return false;
}
s.cursor=(s.limit-v_9);
s.slice_from("n");
} else if (among_var===9) {
if (s.find_among_b(a_5)===0) {
return false;
}
s.slice_from("t");
} else if (among_var===10) {
if (!(s.in_grouping_b(g_ev_ending))) {
return false;
}
s.slice_from("v");
} else if (among_var===11) {
s.slice_from("t");
} else {
s.slice_del();
v_10=(s.limit-s.cursor);
lab0: {
if (!(r2())) {
s.cursor=(s.limit-v_10);
break lab0;
}
}
}
return true;
}
function r5() {
let v_1, v_2;
if (!(r0())) {
return false;
}
s.limit_backward=s.cursor;
s.cursor=s.limit;
v_1=(s.limit-s.cursor);
r4();
s.cursor=(s.limit-v_1);
v_2=(s.limit-s.cursor);
r3();
s.cursor=(s.limit-v_2);
s.cursor=s.limit_backward;
return true;
}
const g_v = new Set("aeiouyáéíóúýěů");
const g_v_or_syllabic_c = new Set("aeiloruyáéíóúýěů");
const g_ev_ending = new Set("hknrtz");
const g_env_ending = new Set("bcdhkprstvzčšž");
const a_0 = ["c",["nc",-1],["ínc",2],["avc",-1],["ovc",-1]];
const as_0 = ["k","ínk"];
const a_1 = ["c",["nc",-1],["ínc",2],["avc",-1],["ovc",-1],["čt",3],["št",4],["dešt",-1],["lešt",-1],["išt",-1],["poušt",-1],["ášt",-1],["íšt",-1]];
const as_1 = ["k","ínk","ck","sk"];
const a_2 = [["in",2],"ov","ův"];
const a_3 = [["",2],"l",["tl",2],"s",["es",2],"č",["eč",2],"ř","ž"];
const as_3 = ["","et"];
const a_4 = [["obl",-1],["sn",-1],["dot",-1]];
const a_5 = [["uc",-1],["h",-1],["ok",-1],["kar",-1],["č",-1]];
const a_6 = ["a","ama","ata",["eb",4],["ec",5],["e",2],["ete",3],"ěte",["ech",2],"atech","ách",["ích",12],"ých",["i",12],"mi","ami",["emi",2],["ími",12],"ými","ěmi",["ťmi",11],["eti",3],"ěti","ovi",["ek",6],["ěk",7],["em",2],["etem",3],"ětem","ám","ém",["ím",12],"ým","ěm","ům","atům","o","ého",["ího",12],"us","at",["et",9],"u","ému",["ímu",12],"ou",["ev",10],"y","aty","á","é","ové",["í",12],"ý","ě",["eň",8],["ť",11],"ů"];
return function () { s.I_p1=0; r5(); };
});
