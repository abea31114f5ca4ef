// Made by `./dev bench stemmers` from snowballstemmer 3.1.1, english: change nothing here.
// Snowball: Copyright (c) 2001 Dr Martin Porter, 2002 Richard Boulton and others; BSD 3-Clause, see NOTICE.
newsarchive.stemmer("en", function (s) {
function r0() {
let v_1, v_2, v_3, v_4, v_5;
s.B_Y_found=false;
v_1=s.cursor;
lab0: {
s.bra=s.cursor;
if ((s.cursor === s.limit) || (s.current[s.cursor] !== "'")) {
break lab0;
}
s.cursor+=1;
s.ket=s.cursor;
s.slice_del();
}
s.cursor=v_1;
v_2=s.cursor;
lab0: {
s.bra=s.cursor;
if ((s.cursor === s.limit) || (s.current[s.cursor] !== "y")) {
break lab0;
}
s.cursor+=1;
s.ket=s.cursor;
s.slice_from("Y");
s.B_Y_found=true;
}
s.cursor=v_2;
v_3=s.cursor;
lab0: {
for(;;) {
v_4=s.cursor;
lab1: {
for(;;) {
v_5=s.cursor;
lab2: {
if (!(s.in_grouping(g_v))) {
break lab2;
}
s.bra=s.cursor;
if ((s.cursor === s.limit) || (s.current[s.cursor] !== "y")) {
break lab2;
}
s.cursor+=1;
s.ket=s.cursor;
s.cursor=v_5;
break;
}
s.cursor=v_5;
if (s.cursor>=s.limit) {
break lab1;
}
s.cursor+=1;
}
s.slice_from("Y");
s.B_Y_found=true;
continue;
}
s.cursor=v_4;
break;
}
}
s.cursor=v_3;
return true;
}
function r1() {
let v_1, v_2;
s.I_p1=s.limit;
s.I_p2=s.limit;
v_1=s.cursor;
lab0: {
for(;;) {
v_2=s.cursor;
lab1: {
if (s.find_among(a_0)===0) {
break lab1;
}
break;
}
s.cursor=v_2;
if (!(s.go_out_grouping(g_v))) {
break lab0;
}
s.cursor+=1;
if (!(s.go_in_grouping(g_v))) {
break lab0;
}
s.cursor+=1;
break;
}
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
function r2() {
let v_1;
for(;;) {
v_1=(s.limit-s.cursor);
lab0: {
if (!(s.out_grouping_b(g_v_WXY))) {
break lab0;
}
if (!(s.in_grouping_b(g_v))) {
break lab0;
}
if (!(s.out_grouping_b(g_v))) {
break lab0;
}
break;
}
s.cursor=(s.limit-v_1);
lab0: {
if (!(s.out_grouping_b(g_v))) {
break lab0;
}
if (!(s.in_grouping_b(g_v))) {
break lab0;
}
if (s.cursor>s.limit_backward) {
break lab0;
}
break;
}
s.cursor=(s.limit-v_1);
if (!(s.eq_s_b("past"))) {
return false;
}
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
let among_var, v_1, v_2;
v_1=(s.limit-s.cursor);
lab0: {
s.ket=s.cursor;
if (s.find_among_b(a_1)===0) {
s.cursor=(s.limit-v_1);
break lab0;
}
s.bra=s.cursor;
s.slice_del();
}
s.ket=s.cursor;
among_var=s.find_among_b(a_2);
if (among_var===0) {
return false;
}
s.bra=s.cursor;
if (among_var===1) {
s.slice_from("ss");
} else if (among_var===2) {
for(;;) {
v_2=(s.limit-s.cursor);
lab0: {
if ((s.cursor-2)<s.limit_backward) {
break lab0;
}
s.cursor-=2;
s.slice_from("i");
break;
}
s.cursor=(s.limit-v_2);
s.slice_from("ie");
break;
}
} else if (among_var===3) {
if (s.cursor<=s.limit_backward) {
return false;
}
s.cursor-=1;
if (!(s.go_out_grouping_b(g_v))) {
return false;
}
s.cursor-=1;
s.slice_del();
}
return true;
}
function r6() {
let among_var, v_1, v_2, v_3, v_4, v_5, v_6, v_7, v_8;
s.ket=s.cursor;
among_var=s.find_among_b(a_5);
s.bra=s.cursor;
for(;;) {
v_1=(s.limit-s.cursor);
lab0: {
if (among_var===1) {
v_2=(s.limit-s.cursor);
lab1: {
if (!(r3())) {
break lab1;
}
for(;;) {
v_3=(s.limit-s.cursor);
lab2: {
if (s.find_among_b(a_3)===0) {
break lab2;
}
if (s.cursor>s.limit_backward) {
break lab2;
}
break;
}
s.cursor=(s.limit-v_3);
s.slice_from("ee");
break;
}
}
s.cursor=(s.limit-v_2);
} else if (among_var===2) {
break lab0;
} else if (among_var===3) {
among_var=s.find_among_b(a_4);
if (among_var===0) {
break lab0;
}
if (among_var===1) {
v_4=(s.limit-s.cursor);
if (!(s.out_grouping_b(g_v))) {
break lab0;
}
if (s.cursor>s.limit_backward) {
break lab0;
}
s.cursor=(s.limit-v_4);
s.bra=s.cursor;
s.slice_from("ie");
} else if (s.cursor>s.limit_backward) {
break lab0;
}
}
break;
}
s.cursor=(s.limit-v_1);
v_5=(s.limit-s.cursor);
if (!(s.go_out_grouping_b(g_v))) {
return false;
}
s.cursor-=1;
s.cursor=(s.limit-v_5);
s.slice_del();
s.ket=s.cursor;
s.bra=s.cursor;
v_6=(s.limit-s.cursor);
among_var=s.find_among_b(a_6);
if (among_var===1) {
s.slice_from("e");
return false;
} else if (among_var===2) {
v_7=(s.limit-s.cursor);
lab0: {
if (!(s.in_grouping_b(g_aeo))) {
break lab0;
}
if (s.cursor>s.limit_backward) {
break lab0;
}
return false;
}
s.cursor=(s.limit-v_7);
} else {
if (s.cursor!==s.I_p1) {
return false;
}
v_8=(s.limit-s.cursor);
if (!(r2())) {
return false;
}
s.cursor=(s.limit-v_8);
s.slice_from("e");
return false;
}
s.cursor=(s.limit-v_6);
s.ket=s.cursor;
if (s.cursor<=s.limit_backward) {
return false;
}
s.cursor-=1;
s.bra=s.cursor;
s.slice_del();
break;
}
return true;
}
function r7() {
s.ket=s.cursor;
for(;;) {
lab0: {
if ((s.cursor <= s.limit_backward) || (s.current[(s.cursor - 1)] !== "y")) {
break lab0;
}
s.cursor-=1;
break;
}
if ((s.cursor <= s.limit_backward) || (s.current[(s.cursor - 1)] !== "Y")) {
return false;
}
s.cursor-=1;
break;
}
s.bra=s.cursor;
if (!(s.out_grouping_b(g_v))) {
return false;
}
if (s.cursor<=s.limit_backward) {
return false;
}
s.slice_from("i");
return true;
}
function r8() {
let among_var;
s.ket=s.cursor;
among_var=s.find_among_b(a_7);
if (among_var===0) {
return false;
}
s.bra=s.cursor;
if (!(r3())) {
return false;
}
if (among_var===1) {
s.slice_from("tion");
} else if (among_var===2) {
s.slice_from("ence");
} else if (among_var===3) {
s.slice_from("ance");
} else if (among_var===4) {
s.slice_from("able");
} else if (among_var===5) {
s.slice_from("ent");
} else if (among_var===6) {
s.slice_from("ize");
} else if (among_var===7) {
s.slice_from("ate");
} else if (among_var===8) {
s.slice_from("al");
} else if (among_var===9) {
s.slice_from("ful");
} else if (among_var===10) {
s.slice_from("ous");
} else if (among_var===11) {
s.slice_from("ive");
} else if (among_var===12) {
s.slice_from("ble");
} else if (among_var===13) {
s.slice_from("og");
} else if (among_var===14) {
if ((s.cursor <= s.limit_backward) || (s.current[(s.cursor - 1)] !== "l")) {
return false;
}
s.cursor-=1;
s.slice_from("og");
} else if (among_var===15) {
s.slice_from("less");
} else {
if (!(s.in_grouping_b(g_valid_LI))) {
return false;
}
s.slice_del();
}
return true;
}
function r9() {
let among_var;
s.ket=s.cursor;
among_var=s.find_among_b(a_8);
if (among_var===0) {
return false;
}
s.bra=s.cursor;
if (!(r3())) {
return false;
}
if (among_var===1) {
s.slice_from("tion");
} else if (among_var===2) {
s.slice_from("ate");
} else if (among_var===3) {
s.slice_from("al");
} else if (among_var===4) {
s.slice_from("ic");
} else if (among_var===5) {
s.slice_del();
} else {
if (!(r4())) {
return false;
}
s.slice_del();
}
return true;
}
function r10() {
let among_var;
s.ket=s.cursor;
among_var=s.find_among_b(a_9);
if (among_var===0) {
return false;
}
s.bra=s.cursor;
if (!(r4())) {
return false;
}
if (among_var===1) {
s.slice_del();
} else {
for(;;) {
lab0: {
if ((s.cursor <= s.limit_backward) || (s.current[(s.cursor - 1)] !== "s")) {
break lab0;
}
s.cursor-=1;
break;
}
if ((s.cursor <= s.limit_backward) || (s.current[(s.cursor - 1)] !== "t")) {
return false;
}
s.cursor-=1;
break;
}
s.slice_del();
}
return true;
}
function r11() {
let among_var, v_1;
s.ket=s.cursor;
among_var=s.find_among_b(a_10);
if (among_var===0) {
return false;
}
s.bra=s.cursor;
if (among_var===1) {
for(;;) {
lab0: {
if (!(r4())) {
break lab0;
}
break;
}
if (!(r3())) {
return false;
}
v_1=(s.limit-s.cursor);
lab0: {
if (!(r2())) {
break lab0;
}
return false;
}
s.cursor=(s.limit-v_1);
break;
}
s.slice_del();
} else {
if (!(r4())) {
return false;
}
if ((s.cursor <= s.limit_backward) || (s.current[(s.cursor - 1)] !== "l")) {
return false;
}
s.cursor-=1;
s.slice_del();
}
return true;
}
function r12() {
let among_var;
s.bra=s.cursor;
among_var=s.find_among(a_11);
if (among_var===0) {
return false;
}
s.ket=s.cursor;
if (s.cursor<s.limit) {
return false;
}
if (among_var>0) {
s.slice_from(as_11[(among_var-1)]);
}
return true;
}
function r13() {
let v_1, v_2;
if (!(s.B_Y_found)) {
return false;
}
for(;;) {
v_1=s.cursor;
lab0: {
for(;;) {
v_2=s.cursor;
lab1: {
s.bra=s.cursor;
if ((s.cursor === s.limit) || (s.current[s.cursor] !== "Y")) {
break lab1;
}
s.cursor+=1;
s.ket=s.cursor;
s.cursor=v_2;
break;
}
s.cursor=v_2;
if (s.cursor>=s.limit) {
break lab0;
}
s.cursor+=1;
}
s.slice_from("y");
continue;
}
s.cursor=v_1;
break;
}
return true;
}
function r14() {
let v_1, v_2, v_3, v_4, v_5, v_6, v_7, v_8, v_9;
for(;;) {
v_1=s.cursor;
lab0: {
if (!(r12())) {
break lab0;
}
break;
}
s.cursor=v_1;
lab0: {
lab1: {
if ((s.cursor+3)>s.limit) {
break lab1;
}
s.cursor+=3;
break lab0;
}
break;
}
s.cursor=v_1;
r0();
r1();
s.limit_backward=s.cursor;
s.cursor=s.limit;
v_2=(s.limit-s.cursor);
r5();
s.cursor=(s.limit-v_2);
v_3=(s.limit-s.cursor);
r6();
s.cursor=(s.limit-v_3);
v_4=(s.limit-s.cursor);
r7();
s.cursor=(s.limit-v_4);
v_5=(s.limit-s.cursor);
r8();
s.cursor=(s.limit-v_5);
v_6=(s.limit-s.cursor);
r9();
s.cursor=(s.limit-v_6);
v_7=(s.limit-s.cursor);
r10();
s.cursor=(s.limit-v_7);
v_8=(s.limit-s.cursor);
r11();
s.cursor=(s.limit-v_8);
s.cursor=s.limit_backward;
v_9=s.cursor;
r13();
s.cursor=v_9;
break;
}
return true;
}
const g_aeo = new Set("aeo");
const g_v = new Set("aeiouy");
const g_v_WXY = new Set("Yaeiouwxy");
const g_valid_LI = new Set("cdeghkmnrt");
const a_0 = [["arsen",-1],["commun",-1],["emerg",-1],["gener",-1],["inter",-1],["later",-1],["organ",-1],["past",-1],["univers",-1]];
const a_1 = ["'","'s'","'s"];
const a_2 = [["ied",2],["s",3],["ies",2],"sses",["ss",-1],["us",-1]];
const a_3 = ["succ","proc","exc"];
const a_4 = [["even",2],["cann",2],["inn",2],["earr",2],["herr",2],["out",2],"y"];
const a_5 = [["",-1],["ed",2],"eed",["ing",3],["edly",2],"eedly",["ingly",2]];
const a_6 = [["",3],["bb",2],["dd",2],["ff",2],["gg",2],"bl",["mm",2],["nn",2],["pp",2],["rr",2],"at",["tt",2],"iz"];
const a_7 = [["anci",3],["enci",2],["ogi",14],["li",16],["bli",12],["abli",4],["alli",8],["fulli",9],["lessli",15],["ousli",10],["entli",5],["aliti",8],["biliti",12],["iviti",11],"tional",["ational",7],["alism",8],["ation",7],["ization",6],["izer",6],["ator",7],["iveness",11],["fulness",9],["ousness",10],["ogist",13]];
const a_8 = [["icate",4],["ative",6],["alize",3],["iciti",4],["ical",4],"tional",["ational",2],["ful",5],["ness",5]];
const a_9 = ["ic","ance","ence","able","ible","ate","ive","ize","iti","al","ism",["ion",2],"er","ous","ant","ent","ment","ement"];
const a_10 = ["e",["l",2]];
const a_11 = [["andes",-1],["atlas",-1],["bias",-1],["cosmos",-1],["early",6],["gently",4],["howe",-1],["idly",3],["news",-1],["only",7],["singly",8],["skies",2],"skis",["sky",-1],["ugly",5]];
const as_11 = ["ski","sky","idl","gentl","ugli","earli","onli","singl"];
return function () { s.B_Y_found=false; s.I_p2=0; s.I_p1=0; r14(); };
});
