// Made by `./dev bench stemmers` from snowballstemmer 3.1.1, german: change nothing here.
// Snowball: Copyright (c) 2001 Dr Martin Porter, 2002 Richard Boulton and others; BSD 3-Clause, see NOTICE.
newsarchive.stemmer("de", function (s) {
function r0() {
let among_var, v_1, v_2, v_3, v_4, v_5;
v_1=s.cursor;
for(;;) {
v_2=s.cursor;
lab0: {
for(;;) {
v_3=s.cursor;
lab1: {
if (!(s.in_grouping(g_v))) {
break lab1;
}
s.bra=s.cursor;
for(;;) {
v_4=s.cursor;
lab2: {
if ((s.cursor === s.limit) || (s.current[s.cursor] !== "u")) {
break lab2;
}
s.cursor+=1;
s.ket=s.cursor;
if (!(s.in_grouping(g_v))) {
break lab2;
}
s.slice_from("U");
break;
}
s.cursor=v_4;
if ((s.cursor === s.limit) || (s.current[s.cursor] !== "y")) {
break lab1;
}
s.cursor+=1;
s.ket=s.cursor;
if (!(s.in_grouping(g_v))) {
break lab1;
}
s.slice_from("Y");
break;
}
s.cursor=v_3;
break;
}
s.cursor=v_3;
if (s.cursor>=s.limit) {
break lab0;
}
s.cursor+=1;
}
continue;
}
s.cursor=v_2;
break;
}
s.cursor=v_1;
for(;;) {
v_5=s.cursor;
lab0: {
s.bra=s.cursor;
among_var=s.find_among(a_0);
s.ket=s.cursor;
if (among_var===1) {
s.slice_from("ss");
} else if (among_var===2) {
s.slice_from("ä");
} else if (among_var===3) {
s.slice_from("ö");
} else if (among_var===4) {
s.slice_from("ü");
} else if (among_var===5) {
if (s.cursor>=s.limit) {
break lab0;
}
s.cursor+=1;
}
continue;
}
s.cursor=v_5;
break;
}
return true;
}
function r1() {
let I_x, v_1;
s.I_p1=s.limit;
s.I_p2=s.limit;
v_1=s.cursor;
if ((s.cursor+3)>s.limit) {
return false;
}
s.cursor+=3;
I_x=s.cursor;
s.cursor=v_1;
if (!(s.go_out_grouping(g_v))) {
return false;
}
s.cursor+=1;
if (!(s.go_in_grouping(g_v))) {
return false;
}
s.cursor+=1;
s.I_p1=s.cursor;
lab0: {
if (s.I_p1>=I_x) {
break lab0;
}
s.I_p1=I_x;
}
if (!(s.go_out_grouping(g_v))) {
return false;
}
s.cursor+=1;
if (!(s.go_in_grouping(g_v))) {
return false;
}
s.cursor+=1;
s.I_p2=s.cursor;
return true;
}
function r2() {
let among_var, v_1;
for(;;) {
v_1=s.cursor;
lab0: {
s.bra=s.cursor;
among_var=s.find_among(a_1);
s.ket=s.cursor;
if (among_var===1) {
s.slice_from("y");
} else if (among_var===2) {
s.slice_from("u");
} else if (among_var===3) {
s.slice_from("a");
} else if (among_var===4) {
s.slice_from("o");
} else {
if (s.cursor>=s.limit) {
break lab0;
}
s.cursor+=1;
}
continue;
}
s.cursor=v_1;
break;
}
return true;
}
function r3() {
return s.I_p1<=s.cursor;
}
function r4() {
return s.I_p2<=s.cursor;
}
function r5() {
let among_var, v_1, v_10, v_2, v_3, v_4, v_5, v_6, v_7, v_8, v_9;
v_1=(s.limit-s.cursor);
lab0: {
s.ket=s.cursor;
among_var=s.find_among_b(a_2);
if (among_var===0) {
break lab0;
}
s.bra=s.cursor;
if (!(r3())) {
break lab0;
}
if (among_var===1) {
lab1: {
if (!(s.eq_s_b("syst"))) {
break lab1;
}
break lab0;
}
s.slice_del();
} else if (among_var===2) {
s.slice_del();
} else if (among_var===3) {
s.slice_del();
v_2=(s.limit-s.cursor);
lab1: {
s.ket=s.cursor;
if ((s.cursor <= s.limit_backward) || (s.current[(s.cursor - 1)] !== "s")) {
s.cursor=(s.limit-v_2);
break lab1;
}
s.cursor-=1;
s.bra=s.cursor;
if (!(s.eq_s_b("nis"))) {
s.cursor=(s.limit-v_2);
break lab1;
}
s.slice_del();
}
} else if (among_var===4) {
if (!(s.in_grouping_b(g_s_ending))) {
break lab0;
}
s.slice_del();
} else {
s.slice_from("l");
}
}
s.cursor=(s.limit-v_1);
v_3=(s.limit-s.cursor);
lab0: {
s.ket=s.cursor;
among_var=s.find_among_b(a_4);
if (among_var===0) {
break lab0;
}
s.bra=s.cursor;
if (!(r3())) {
break lab0;
}
if (among_var===1) {
s.slice_del();
} else if (among_var===2) {
if (!(s.in_grouping_b(g_st_ending))) {
break lab0;
}
if ((s.cursor-3)<s.limit_backward) {
break lab0;
}
s.cursor-=3;
s.slice_del();
} else {
v_4=(s.limit-s.cursor);
if (!(s.in_grouping_b(g_et_ending))) {
break lab0;
}
s.cursor=(s.limit-v_4);
v_5=(s.limit-s.cursor);
lab1: {
if (s.find_among_b(a_3)===0) {
break lab1;
}
break lab0;
}
s.cursor=(s.limit-v_5);
s.slice_del();
}
}
s.cursor=(s.limit-v_3);
v_6=(s.limit-s.cursor);
lab0: {
s.ket=s.cursor;
among_var=s.find_among_b(a_6);
if (among_var===0) {
break lab0;
}
s.bra=s.cursor;
if (!(r4())) {
break lab0;
}
if (among_var===1) {
s.slice_del();
v_7=(s.limit-s.cursor);
lab1: {
s.ket=s.cursor;
if (!(s.eq_s_b("ig"))) {
s.cursor=(s.limit-v_7);
break lab1;
}
s.bra=s.cursor;
lab2: {
if ((s.cursor <= s.limit_backward) || (s.current[(s.cursor - 1)] !== "e")) {
break lab2;
}
s.cursor-=1;
s.cursor=(s.limit-v_7);
break lab1;
}
if (!(r4())) {
s.cursor=(s.limit-v_7);
break lab1;
}
s.slice_del();
}
} else if (among_var===2) {
lab1: {
if ((s.cursor <= s.limit_backward) || (s.current[(s.cursor - 1)] !== "e")) {
break lab1;
}
s.cursor-=1;
break lab0;
}
s.slice_del();
} else if (among_var===3) {
s.slice_del();
v_8=(s.limit-s.cursor);
lab1: {
s.ket=s.cursor;
for(;;) {
lab2: {
if (!(s.eq_s_b("er"))) {
break lab2;
}
break;
}
if (!(s.eq_s_b("en"))) {
s.cursor=(s.limit-v_8);
break lab1;
}
break;
}
s.bra=s.cursor;
if (!(r3())) {
s.cursor=(s.limit-v_8);
break lab1;
}
s.slice_del();
}
} else {
s.slice_del();
v_9=(s.limit-s.cursor);
lab1: {
s.ket=s.cursor;
if (s.find_among_b(a_5)===0) {
s.cursor=(s.limit-v_9);
break lab1;
}
s.bra=s.cursor;
if (!(r4())) {
s.cursor=(s.limit-v_9);
break lab1;
}
s.slice_del();
}
}
}
s.cursor=(s.limit-v_6);
v_10=(s.limit-s.cursor);
lab0: {
s.ket=s.cursor;
if (s.find_among_b(a_7)===0) {
break lab0;
}
s.bra=s.cursor;
if (s.cursor<=s.limit_backward) {
break lab0;
}
s.cursor-=1;
if (s.cursor<=s.limit_backward) {
break lab0;
}
s.slice_del();
}
s.cursor=(s.limit-v_10);
return true;
}
function r6() {
let v_1, v_2, v_3;
v_1=s.cursor;
r0();
s.cursor=v_1;
v_2=s.cursor;
r1();
s.cursor=v_2;
s.limit_backward=s.cursor;
s.cursor=s.limit;
r5();
s.cursor=s.limit_backward;
v_3=s.cursor;
r2();
s.cursor=v_3;
return true;
}
const g_v = new Set("aeiouyäöü");
const g_et_ending = new Set("Udfgklmnrstzä");
const g_s_ending = new Set("bdfghklmnrt");
const g_st_ending = new Set("bdfghklmnt");
const a_0 = [["",5],["ae",2],["oe",3],["qu",-1],["ue",4],"ß"];
const a_1 = [["",5],["U",2],"Y",["ä",3],["ö",4],["ü",2]];
const a_2 = [["e",3],"em",["en",3],["erinnen",2],["erin",2],["ln",5],["ern",2],["er",2],["s",4],["es",3],["lns",5]];
const a_3 = [["tick",-1],["plan",-1],["geordn",-1],["intern",-1],["tr",-1]];
const a_4 = ["en","er",["et",3],["st",2],"est"];
const a_5 = ["ig","lich"];
const a_6 = ["end",["ig",2],"ung",["lich",3],["isch",2],["ik",2],["heit",3],["keit",4]];
const a_7 = ["'","'sch","'s"];
return function () { s.I_p2=0; s.I_p1=0; r6(); };
});
