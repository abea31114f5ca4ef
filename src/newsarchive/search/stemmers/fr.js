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
} else {
if (among_var===2) {
s.slice_from("u");
} else {
if (among_var===3) {
s.slice_from("y");
} else {
if (among_var===4) {
s.slice_from("ë");
} else {
if (among_var===5) {
s.slice_from("ï");
} else {
if (among_var===6) {
s.slice_del();
} else {
if (s.cursor>=s.limit) {
break lab0;
}
s.cursor+=1;
}
}
}
}
}
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
} else {
if (among_var===2) {
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
} else {
if (among_var===3) {
if (!(r6())) {
return false;
}
s.slice_from("log");
} else {
if (among_var===4) {
if (!(r6())) {
return false;
}
s.slice_from("u");
} else {
if (among_var===5) {
if (!(r6())) {
return false;
}
s.slice_from("ent");
} else {
if (among_var===6) {
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
} else {
if (among_var===2) {
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
} else {
if (among_var===3) {
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
}
}
} else {
if (among_var===7) {
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
} else {
if (among_var===2) {
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
}
} else {
if (among_var===8) {
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
} else {
if (among_var===9) {
s.slice_from("eau");
} else {
if (among_var===10) {
if (!(r5())) {
return false;
}
s.slice_from("al");
} else {
if (among_var===11) {
if (!(s.in_grouping_b(g_oux_ending))) {
return false;
}
s.slice_from("ou");
} else {
if (among_var===12) {
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
} else {
if (among_var===13) {
if (!(r5())) {
return false;
}
if (!(s.out_grouping_b(g_v))) {
return false;
}
s.slice_del();
} else {
if (among_var===14) {
if (!(r4())) {
return false;
}
s.slice_from("ant");
return false;
} else {
if (among_var===15) {
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
}
}
}
}
}
}
}
}
}
}
}
}
}
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
} else {
if (among_var===2) {
s.slice_del();
} else {
if (among_var===3) {
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
}
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
} else {
if (among_var===2) {
s.slice_from("i");
} else {
s.slice_del();
}
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
const a_0 = [["col",-1,-1],["ni",-1,1],["par",-1,-1],["tap",-1,-1]];
const a_1 = [["",-1,7],["H",0,6],["He",1,4],["Hi",1,5],["I",0,1],["U",0,2],["Y",0,3]];
const a_2 = [["iqU",-1,3],["abl",-1,3],["Ièr",-1,4],["ièr",-1,4],["eus",-1,2],["iv",-1,1]];
const a_3 = [["ic",-1,2],["abil",-1,1],["iv",-1,3]];
const a_4 = [["iqUe",-1,1],["atrice",-1,2],["ance",-1,1],["ence",-1,5],["logie",-1,3],["able",-1,1],["isme",-1,1],["euse",-1,12],["iste",-1,1],["ive",-1,8],["if",-1,8],["usion",-1,4],["ation",-1,2],["ution",-1,4],["ateur",-1,2],["iqUes",-1,1],["atrices",-1,2],["ances",-1,1],["ences",-1,5],["logies",-1,3],["ables",-1,1],["ismes",-1,1],["euses",-1,12],["istes",-1,1],["ives",-1,8],["ifs",-1,8],["usions",-1,4],["ations",-1,2],["utions",-1,4],["ateurs",-1,2],["ments",-1,16],["ements",30,6],["issements",31,13],["ités",-1,7],["ment",-1,16],["ement",34,6],["issement",35,13],["amment",34,14],["emment",34,15],["aux",-1,10],["eaux",39,9],["eux",-1,1],["oux",-1,11],["ité",-1,7]];
const a_5 = [["ira",-1,1],["ie",-1,1],["isse",-1,1],["issante",-1,1],["i",-1,1],["irai",4,1],["ir",-1,1],["iras",-1,1],["ies",-1,1],["îmes",-1,1],["isses",-1,1],["issantes",-1,1],["îtes",-1,1],["is",-1,1],["irais",13,1],["issais",13,1],["irions",-1,1],["issions",-1,1],["irons",-1,1],["issons",-1,1],["issants",-1,1],["it",-1,1],["irait",21,1],["issait",21,1],["issant",-1,1],["iraIent",-1,1],["issaIent",-1,1],["irent",-1,1],["issent",-1,1],["iront",-1,1],["ît",-1,1],["iriez",-1,1],["issiez",-1,1],["irez",-1,1],["issez",-1,1]];
const a_6 = [["al",-1,1],["épl",-1,-1],["auv",-1,-1]];
const a_7 = [["a",-1,3],["era",0,2],["aise",-1,4],["asse",-1,3],["ante",-1,3],["ée",-1,2],["ai",-1,3],["erai",6,2],["er",-1,2],["as",-1,3],["eras",9,2],["âmes",-1,3],["aises",-1,4],["asses",-1,3],["antes",-1,3],["âtes",-1,3],["ées",-1,2],["ais",-1,4],["eais",17,2],["erais",17,2],["ions",-1,1],["erions",20,2],["assions",20,3],["erons",-1,2],["ants",-1,3],["és",-1,2],["ait",-1,3],["erait",26,2],["ant",-1,3],["aIent",-1,3],["eraIent",29,2],["èrent",-1,2],["assent",-1,3],["eront",-1,2],["ât",-1,3],["ez",-1,2],["iez",35,2],["eriez",36,2],["assiez",36,3],["erez",35,2],["é",-1,2]];
const a_8 = [["e",-1,3],["Ière",0,2],["ière",0,2],["ion",-1,1],["Ier",-1,2],["ier",-1,2]];
const a_9 = [["ell",-1,-1],["eill",-1,-1],["enn",-1,-1],["onn",-1,-1],["ett",-1,-1]];
return function () { s.I_p2=0; s.I_p1=0; s.I_pV=0; r13(); };
});
