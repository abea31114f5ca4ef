// Made by `./dev bench stemmers` from snowballstemmer 3.1.1, french: change nothing here.
// Snowball: Copyright (c) 2001 Dr Martin Porter, 2002 Richard Boulton and others; BSD 3-Clause, see NOTICE.
newsarchive.stemmer("fr", function (s) {
function r0() {
s.bra=s.cursor;
for(;;) {
lab0: {
if (!(s.in_grouping(g_elision_char))) {
break lab0;
}
break;
}
if (!(s.eq_s("qu"))) {
return false;
}
break;
}
if ((s.cursor === s.limit) || (s.current[s.cursor] !== "'")) {
return false;
}
s.cursor+=1;
s.ket=s.cursor;
if (s.cursor>=s.limit) {
return false;
}
s.slice_del();
return true;
}
function r1() {
let v_1, v_2, v_3, v_4;
for(;;) {
v_1=s.cursor;
lab0: {
for(;;) {
v_2=s.cursor;
lab1: {
for(;;) {
v_3=s.cursor;
lab2: {
if (!(s.in_grouping(g_v))) {
break lab2;
}
s.bra=s.cursor;
for(;;) {
v_4=s.cursor;
lab3: {
if ((s.cursor === s.limit) || (s.current[s.cursor] !== "u")) {
break lab3;
}
s.cursor+=1;
s.ket=s.cursor;
if (!(s.in_grouping(g_v))) {
break lab3;
}
s.slice_from("U");
break;
}
s.cursor=v_4;
lab3: {
if ((s.cursor === s.limit) || (s.current[s.cursor] !== "i")) {
break lab3;
}
s.cursor+=1;
s.ket=s.cursor;
if (!(s.in_grouping(g_v))) {
break lab3;
}
s.slice_from("I");
break;
}
s.cursor=v_4;
if ((s.cursor === s.limit) || (s.current[s.cursor] !== "y")) {
break lab2;
}
s.cursor+=1;
s.ket=s.cursor;
s.slice_from("Y");
break;
}
break;
}
s.cursor=v_3;
lab2: {
s.bra=s.cursor;
if ((s.cursor === s.limit) || (s.current[s.cursor] !== "ë")) {
break lab2;
}
s.cursor+=1;
s.ket=s.cursor;
s.slice_from("He");
break;
}
s.cursor=v_3;
lab2: {
s.bra=s.cursor;
if ((s.cursor === s.limit) || (s.current[s.cursor] !== "ï")) {
break lab2;
}
s.cursor+=1;
s.ket=s.cursor;
s.slice_from("Hi");
break;
}
s.cursor=v_3;
lab2: {
s.bra=s.cursor;
if ((s.cursor === s.limit) || (s.current[s.cursor] !== "y")) {
break lab2;
}
s.cursor+=1;
s.ket=s.cursor;
if (!(s.in_grouping(g_v))) {
break lab2;
}
s.slice_from("Y");
break;
}
s.cursor=v_3;
if ((s.cursor === s.limit) || (s.current[s.cursor] !== "q")) {
break lab1;
}
s.cursor+=1;
s.bra=s.cursor;
if ((s.cursor === s.limit) || (s.current[s.cursor] !== "u")) {
break lab1;
}
s.cursor+=1;
s.ket=s.cursor;
s.slice_from("U");
break;
}
s.cursor=v_2;
break;
}
s.cursor=v_2;
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
function r2() {
let among_var, v_1, v_2, v_3;
s.I_pV=s.limit;
s.I_p1=s.limit;
s.I_p2=s.limit;
v_1=s.cursor;
lab0: {
for(;;) {
v_2=s.cursor;
lab1: {
if (!(s.in_grouping(g_v))) {
break lab1;
}
if (!(s.in_grouping(g_v))) {
break lab1;
}
if (s.cursor>=s.limit) {
break lab1;
}
s.cursor+=1;
break;
}
s.cursor=v_2;
lab1: {
among_var=s.find_among(a_0);
if (among_var===0) {
break lab1;
}
if (among_var===1) {
if (!(s.in_grouping(g_v))) {
break lab1;
}
}
break;
}
s.cursor=v_2;
if (s.cursor>=s.limit) {
break lab0;
}
s.cursor+=1;
if (!(s.go_out_grouping(g_v))) {
break lab0;
}
s.cursor+=1;
break;
}
s.I_pV=s.cursor;
}
s.cursor=v_1;
v_3=s.cursor;
lab0: {
if (!(s.go_out_grouping(g_v))) {
break lab0;
}
s.cursor+=1;
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
s.cursor=v_3;
return true;
}
function r3() {
let among_var, v_1;
for(;;) {
v_1=s.cursor;
lab0: {
s.bra=s.cursor;
among_var=s.find_among(a_1);
s.ket=s.cursor;
if (among_var===1) {
s.slice_from("i");
} else if (among_var===2) {
s.slice_from("u");
} else if (among_var===3) {
s.slice_from("y");
} else if (among_var===4) {
s.slice_from("ë");
} else if (among_var===5) {
s.slice_from("ï");
} else if (among_var===6) {
s.slice_del();
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
function r4() {
return s.I_pV<=s.cursor;
}
function r5() {
return s.I_p1<=s.cursor;
}
function r6() {
return s.I_p2<=s.cursor;
}
function r7() {
let among_var, v_1, v_10, v_11, v_2, v_3, v_4, v_5, v_6, v_7, v_8, v_9;
s.ket=s.cursor;
among_var=s.find_among_b(a_4);
if (among_var===0) {
return false;
}
s.bra=s.cursor;
if (among_var===1) {
if (!(r6())) {
return false;
}
s.slice_del();
} else if (among_var===2) {
if (!(r6())) {
return false;
}
s.slice_del();
v_1=(s.limit-s.cursor);
lab0: {
s.ket=s.cursor;
if (!(s.eq_s_b("ic"))) {
s.cursor=(s.limit-v_1);
break lab0;
}
s.bra=s.cursor;
for(;;) {
v_2=(s.limit-s.cursor);
lab1: {
if (!(r6())) {
break lab1;
}
s.slice_del();
break;
}
s.cursor=(s.limit-v_2);
s.slice_from("iqU");
break;
}
}
} else if (among_var===3) {
if (!(r6())) {
return false;
}
s.slice_from("log");
} else if (among_var===4) {
if (!(r6())) {
return false;
}
s.slice_from("u");
} else if (among_var===5) {
if (!(r6())) {
return false;
}
s.slice_from("ent");
} else if (among_var===6) {
if (!(r4())) {
return false;
}
s.slice_del();
v_3=(s.limit-s.cursor);
lab0: {
s.ket=s.cursor;
among_var=s.find_among_b(a_2);
if (among_var===0) {
s.cursor=(s.limit-v_3);
break lab0;
}
s.bra=s.cursor;
if (among_var===1) {
if (!(r6())) {
s.cursor=(s.limit-v_3);
break lab0;
}
s.slice_del();
s.ket=s.cursor;
if (!(s.eq_s_b("at"))) {
s.cursor=(s.limit-v_3);
break lab0;
}
s.bra=s.cursor;
if (!(r6())) {
s.cursor=(s.limit-v_3);
break lab0;
}
s.slice_del();
} else if (among_var===2) {
for(;;) {
v_4=(s.limit-s.cursor);
lab1: {
if (!(r6())) {
break lab1;
}
s.slice_del();
break;
}
s.cursor=(s.limit-v_4);
if (!(r5())) {
s.cursor=(s.limit-v_3);
break lab0;
}
s.slice_from("eux");
break;
}
} else if (among_var===3) {
if (!(r6())) {
s.cursor=(s.limit-v_3);
break lab0;
}
s.slice_del();
} else {
if (!(r4())) {
s.cursor=(s.limit-v_3);
break lab0;
}
s.slice_from("i");
}
}
} else if (among_var===7) {
if (!(r6())) {
return false;
}
s.slice_del();
v_5=(s.limit-s.cursor);
lab0: {
s.ket=s.cursor;
among_var=s.find_among_b(a_3);
if (among_var===0) {
s.cursor=(s.limit-v_5);
break lab0;
}
s.bra=s.cursor;
if (among_var===1) {
for(;;) {
v_6=(s.limit-s.cursor);
lab1: {
if (!(r6())) {
break lab1;
}
s.slice_del();
break;
}
s.cursor=(s.limit-v_6);
s.slice_from("abl");
break;
}
} else if (among_var===2) {
for(;;) {
v_7=(s.limit-s.cursor);
lab1: {
if (!(r6())) {
break lab1;
}
s.slice_del();
break;
}
s.cursor=(s.limit-v_7);
s.slice_from("iqU");
break;
}
} else {
if (!(r6())) {
s.cursor=(s.limit-v_5);
break lab0;
}
s.slice_del();
}
}
} else if (among_var===8) {
if (!(r6())) {
return false;
}
s.slice_del();
v_8=(s.limit-s.cursor);
lab0: {
s.ket=s.cursor;
if (!(s.eq_s_b("at"))) {
s.cursor=(s.limit-v_8);
break lab0;
}
s.bra=s.cursor;
if (!(r6())) {
s.cursor=(s.limit-v_8);
break lab0;
}
s.slice_del();
s.ket=s.cursor;
if (!(s.eq_s_b("ic"))) {
s.cursor=(s.limit-v_8);
break lab0;
}
s.bra=s.cursor;
for(;;) {
v_9=(s.limit-s.cursor);
lab1: {
if (!(r6())) {
break lab1;
}
s.slice_del();
break;
}
s.cursor=(s.limit-v_9);
s.slice_from("iqU");
break;
}
}
} else if (among_var===9) {
s.slice_from("eau");
} else if (among_var===10) {
if (!(r5())) {
return false;
}
s.slice_from("al");
} else if (among_var===11) {
if (!(s.in_grouping_b(g_oux_ending))) {
return false;
}
s.slice_from("ou");
} else if (among_var===12) {
for(;;) {
v_10=(s.limit-s.cursor);
lab0: {
if (!(r6())) {
break lab0;
}
s.slice_del();
break;
}
s.cursor=(s.limit-v_10);
if (!(r5())) {
return false;
}
s.slice_from("eux");
break;
}
} else if (among_var===13) {
if (!(r5())) {
return false;
}
if (!(s.out_grouping_b(g_v))) {
return false;
}
s.slice_del();
} else if (among_var===14) {
if (!(r4())) {
return false;
}
s.slice_from("ant");
return false;
} else if (among_var===15) {
if (!(r4())) {
return false;
}
s.slice_from("ent");
return false;
} else {
v_11=(s.limit-s.cursor);
if (!(s.in_grouping_b(g_v))) {
return false;
}
if (!(r4())) {
return false;
}
s.cursor=(s.limit-v_11);
s.slice_del();
return false;
}
return true;
}
function r8() {
let v_2;
if (s.cursor<s.I_pV) {
return false;
}
v_2=s.limit_backward;
s.limit_backward=s.I_pV;
s.ket=s.cursor;
if (s.find_among_b(a_5)===0) {
s.limit_backward=v_2;
return false;
}
s.bra=s.cursor;
lab0: {
if ((s.cursor <= s.limit_backward) || (s.current[(s.cursor - 1)] !== "H")) {
break lab0;
}
s.cursor-=1;
s.limit_backward=v_2;
return false;
}
if (!(s.out_grouping_b(g_v))) {
s.limit_backward=v_2;
return false;
}
s.slice_del();
s.limit_backward=v_2;
return true;
}
function r9() {
let among_var, v_2, v_3, v_4;
if (s.cursor<s.I_pV) {
return false;
}
v_2=s.limit_backward;
s.limit_backward=s.I_pV;
s.ket=s.cursor;
among_var=s.find_among_b(a_7);
if (among_var===0) {
s.limit_backward=v_2;
return false;
}
s.bra=s.cursor;
s.limit_backward=v_2;
if (among_var===1) {
if (!(r6())) {
return false;
}
s.slice_del();
} else if (among_var===2) {
s.slice_del();
} else if (among_var===3) {
v_3=(s.limit-s.cursor);
lab0: {
if ((s.cursor <= s.limit_backward) || (s.current[(s.cursor - 1)] !== "e")) {
s.cursor=(s.limit-v_3);
break lab0;
}
s.cursor-=1;
if (!(r4())) {
s.cursor=(s.limit-v_3);
break lab0;
}
s.bra=s.cursor;
}
s.slice_del();
} else {
v_4=(s.limit-s.cursor);
lab0: {
among_var=s.find_among_b(a_6);
if (among_var===0) {
break lab0;
}
if (among_var===1) {
if (s.cursor<=s.limit_backward) {
break lab0;
}
s.cursor-=1;
if (s.cursor>s.limit_backward) {
break lab0;
}
}
return false;
}
s.cursor=(s.limit-v_4);
s.slice_del();
}
return true;
}
function r10() {
let among_var, v_1, v_2, v_4;
v_1=(s.limit-s.cursor);
lab0: {
s.ket=s.cursor;
if ((s.cursor <= s.limit_backward) || (s.current[(s.cursor - 1)] !== "s")) {
s.cursor=(s.limit-v_1);
break lab0;
}
s.cursor-=1;
s.bra=s.cursor;
v_2=(s.limit-s.cursor);
for(;;) {
lab1: {
if (!(s.eq_s_b("Hi"))) {
break lab1;
}
break;
}
if (!(s.out_grouping_b(g_keep_with_s))) {
s.cursor=(s.limit-v_1);
break lab0;
}
break;
}
s.cursor=(s.limit-v_2);
s.slice_del();
}
if (s.cursor<s.I_pV) {
return false;
}
v_4=s.limit_backward;
s.limit_backward=s.I_pV;
s.ket=s.cursor;
among_var=s.find_among_b(a_8);
if (among_var===0) {
s.limit_backward=v_4;
return false;
}
s.bra=s.cursor;
if (among_var===1) {
if (!(r6())) {
s.limit_backward=v_4;
return false;
}
for(;;) {
lab0: {
if ((s.cursor <= s.limit_backward) || (s.current[(s.cursor - 1)] !== "s")) {
break lab0;
}
s.cursor-=1;
break;
}
if ((s.cursor <= s.limit_backward) || (s.current[(s.cursor - 1)] !== "t")) {
s.limit_backward=v_4;
return false;
}
s.cursor-=1;
break;
}
s.slice_del();
} else if (among_var===2) {
s.slice_from("i");
} else {
s.slice_del();
}
s.limit_backward=v_4;
return true;
}
function r11() {
let v_1;
v_1=(s.limit-s.cursor);
if (s.find_among_b(a_9)===0) {
return false;
}
s.cursor=(s.limit-v_1);
s.ket=s.cursor;
if (s.cursor<=s.limit_backward) {
return false;
}
s.cursor-=1;
s.bra=s.cursor;
s.slice_del();
return true;
}
function r12() {
let v_1;
v_1=1;
for(;;) {
lab0: {
if (!(s.out_grouping_b(g_v))) {
break lab0;
}
v_1-=1;
continue;
}
break;
}
if (v_1>0) {
return false;
}
s.ket=s.cursor;
for(;;) {
lab0: {
if ((s.cursor <= s.limit_backward) || (s.current[(s.cursor - 1)] !== "é")) {
break lab0;
}
s.cursor-=1;
break;
}
if ((s.cursor <= s.limit_backward) || (s.current[(s.cursor - 1)] !== "è")) {
return false;
}
s.cursor-=1;
break;
}
s.bra=s.cursor;
s.slice_from("e");
return true;
}
function r13() {
let v_1, v_10, v_11, v_2, v_3, v_4, v_5, v_6, v_7, v_8, v_9;
v_1=s.cursor;
r0();
s.cursor=v_1;
v_2=s.cursor;
r1();
s.cursor=v_2;
r2();
s.limit_backward=s.cursor;
s.cursor=s.limit;
v_3=(s.limit-s.cursor);
lab0: {
for(;;) {
v_4=(s.limit-s.cursor);
lab1: {
v_5=(s.limit-s.cursor);
for(;;) {
v_6=(s.limit-s.cursor);
lab2: {
if (!(r7())) {
break lab2;
}
break;
}
s.cursor=(s.limit-v_6);
lab2: {
if (!(r8())) {
break lab2;
}
break;
}
s.cursor=(s.limit-v_6);
if (!(r9())) {
break lab1;
}
break;
}
s.cursor=(s.limit-v_5);
v_7=(s.limit-s.cursor);
lab2: {
s.ket=s.cursor;
for(;;) {
v_8=(s.limit-s.cursor);
lab3: {
if ((s.cursor <= s.limit_backward) || (s.current[(s.cursor - 1)] !== "Y")) {
break lab3;
}
s.cursor-=1;
s.bra=s.cursor;
s.slice_from("i");
break;
}
s.cursor=(s.limit-v_8);
if ((s.cursor <= s.limit_backward) || (s.current[(s.cursor - 1)] !== "ç")) {
s.cursor=(s.limit-v_7);
break lab2;
}
s.cursor-=1;
s.bra=s.cursor;
s.slice_from("c");
break;
}
}
break;
}
s.cursor=(s.limit-v_4);
if (!(r10())) {
break lab0;
}
break;
}
}
s.cursor=(s.limit-v_3);
v_9=(s.limit-s.cursor);
r11();
s.cursor=(s.limit-v_9);
v_10=(s.limit-s.cursor);
r12();
s.cursor=(s.limit-v_10);
s.cursor=s.limit_backward;
v_11=s.cursor;
r3();
s.cursor=v_11;
return true;
}
const g_v = new Set("aeiouyàâèéêëîïôùû");
const g_oux_ending = new Set("bhjlnp");
const g_elision_char = new Set("cdjlmnst");
const g_keep_with_s = new Set("aiosuè");
const a_0 = [["col",-1],"ni",["par",-1],["tap",-1]];
const a_1 = [["",7],["H",6],["He",4],["Hi",5],"I",["U",2],["Y",3]];
const a_2 = [["iqU",3],["abl",3],["Ièr",4],["ièr",4],["eus",2],"iv"];
const a_3 = [["ic",2],"abil",["iv",3]];
const a_4 = ["iqUe",["atrice",2],"ance",["ence",5],["logie",3],"able","isme",["euse",12],"iste",["ive",8],["if",8],["usion",4],["ation",2],["ution",4],["ateur",2],"iqUes",["atrices",2],"ances",["ences",5],["logies",3],"ables","ismes",["euses",12],"istes",["ives",8],["ifs",8],["usions",4],["ations",2],["utions",4],["ateurs",2],["ments",16],["ements",6],["issements",13],["ités",7],["ment",16],["ement",6],["issement",13],["amment",14],["emment",15],["aux",10],["eaux",9],"eux",["oux",11],["ité",7]];
const a_5 = ["ira","ie","isse","issante","i","irai","ir","iras","ies","îmes","isses","issantes","îtes","is","irais","issais","irions","issions","irons","issons","issants","it","irait","issait","issant","iraIent","issaIent","irent","issent","iront","ît","iriez","issiez","irez","issez"];
const a_6 = ["al",["épl",-1],["auv",-1]];
const a_7 = [["a",3],["era",2],["aise",4],["asse",3],["ante",3],["ée",2],["ai",3],["erai",2],["er",2],["as",3],["eras",2],["âmes",3],["aises",4],["asses",3],["antes",3],["âtes",3],["ées",2],["ais",4],["eais",2],["erais",2],"ions",["erions",2],["assions",3],["erons",2],["ants",3],["és",2],["ait",3],["erait",2],["ant",3],["aIent",3],["eraIent",2],["èrent",2],["assent",3],["eront",2],["ât",3],["ez",2],["iez",2],["eriez",2],["assiez",3],["erez",2],["é",2]];
const a_8 = [["e",3],["Ière",2],["ière",2],"ion",["Ier",2],["ier",2]];
const a_9 = [["ell",-1],["eill",-1],["enn",-1],["onn",-1],["ett",-1]];
return function () { s.I_p2=0; s.I_p1=0; s.I_pV=0; r13(); };
});
