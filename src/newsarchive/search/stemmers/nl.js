// Made by `./dev bench stemmers` from snowballstemmer 3.1.1, dutch: change nothing here.
// Snowball: Copyright (c) 2001 Dr Martin Porter, 2002 Richard Boulton and others; BSD 3-Clause, see NOTICE.
newsarchive.stemmer("nl", function (s) {
function r0() {
return s.I_p1<=s.cursor;
}
function r1() {
return s.I_p2<=s.cursor;
}
function r2() {
let v_1;
v_1=(s.limit-s.cursor);
for(;;) {
lab0: {
if (!(s.in_grouping_b(g_v))) {
break lab0;
}
break;
}
if (!(s.eq_s_b("ij"))) {
return false;
}
break;
}
s.cursor=(s.limit-v_1);
return true;
}
function r3() {
let v_1;
v_1=(s.limit-s.cursor);
if (s.cursor<=s.limit_backward) {
return false;
}
s.cursor-=1;
for(;;) {
lab0: {
if (!(s.in_grouping_b(g_v))) {
break lab0;
}
break;
}
if (!(s.eq_s_b("ij"))) {
return false;
}
break;
}
s.cursor=(s.limit-v_1);
return true;
}
function r4() {
let v_1;
v_1=(s.limit-s.cursor);
lab0: {
if (!(s.eq_s_b("ij"))) {
break lab0;
}
return false;
}
if (!(s.out_grouping_b(g_v))) {
return false;
}
s.cursor=(s.limit-v_1);
return true;
}
function r5() {
let S_ch, among_var, c, v_1, v_2, v_3, v_4, v_5;
v_1=(s.limit-s.cursor);
lab0: {
if (!(s.out_grouping_b(g_v_WX))) {
break lab0;
}
s.ket=s.cursor;
among_var=s.find_among_b(a_0);
if (among_var===0) {
break lab0;
}
s.bra=s.cursor;
if (among_var===1) {
v_2=(s.limit-s.cursor);
for(;;) {
lab1: {
if (!(s.out_grouping_b(g_AEIOU))) {
break lab1;
}
break;
}
if (s.cursor>s.limit_backward) {
break lab0;
}
break;
}
s.cursor=(s.limit-v_2);
S_ch=s.slice_to();
c=s.cursor;
s.insert(s.cursor, s.cursor, S_ch);
s.cursor=c;
} else if (among_var===2) {
v_3=(s.limit-s.cursor);
for(;;) {
lab1: {
if (!(s.out_grouping_b(g_AEIOU))) {
break lab1;
}
break;
}
if (s.cursor>s.limit_backward) {
break lab0;
}
break;
}
v_4=(s.limit-s.cursor);
lab1: {
for(;;) {
lab2: {
if (!(s.in_grouping_b(g_AIOU))) {
break lab2;
}
break;
}
if (!(s.in_grouping_b(g_E))) {
break lab1;
}
if (s.cursor>s.limit_backward) {
break lab1;
}
break;
}
break lab0;
}
s.cursor=(s.limit-v_4);
v_5=(s.limit-s.cursor);
lab1: {
if (s.cursor<=s.limit_backward) {
break lab1;
}
s.cursor-=1;
if (!(s.in_grouping_b(g_AIOU))) {
break lab1;
}
if (!(s.out_grouping_b(g_AEIOU))) {
break lab1;
}
break lab0;
}
s.cursor=(s.limit-v_5);
s.cursor=(s.limit-v_3);
S_ch=s.slice_to();
c=s.cursor;
s.insert(s.cursor, s.cursor, S_ch);
s.cursor=c;
} else if (among_var===3) {
s.slice_from("eëe");
} else {
s.slice_from("iee");
}
}
s.cursor=(s.limit-v_1);
return true;
}
function r6() {
let among_var, v_1, v_2, v_3, v_4, v_5;
s.ket=s.cursor;
among_var=s.find_among_b(a_1);
if (among_var===0) {
return false;
}
s.bra=s.cursor;
if (among_var===1) {
s.slice_del();
} else if (among_var===2) {
if (!(r0())) {
return false;
}
v_1=(s.limit-s.cursor);
lab0: {
if ((s.cursor <= s.limit_backward) || (s.current[(s.cursor - 1)] !== "t")) {
break lab0;
}
s.cursor-=1;
if (!(r0())) {
break lab0;
}
return false;
}
s.cursor=(s.limit-v_1);
if (!(r4())) {
return false;
}
s.slice_del();
} else if (among_var===3) {
if (!(r0())) {
return false;
}
s.slice_from("ie");
} else if (among_var===4) {
for(;;) {
v_2=(s.limit-s.cursor);
lab0: {
v_3=(s.limit-s.cursor);
if (!(s.eq_s_b("ar"))) {
break lab0;
}
if (!(r0())) {
break lab0;
}
if (!(r4())) {
break lab0;
}
s.cursor=(s.limit-v_3);
s.slice_del();
r5();
break;
}
s.cursor=(s.limit-v_2);
lab0: {
v_4=(s.limit-s.cursor);
if (!(s.eq_s_b("er"))) {
break lab0;
}
if (!(r0())) {
break lab0;
}
if (!(r4())) {
break lab0;
}
s.cursor=(s.limit-v_4);
s.slice_del();
break;
}
s.cursor=(s.limit-v_2);
if (!(r0())) {
return false;
}
if (!(r4())) {
return false;
}
s.slice_from("e");
break;
}
} else if (among_var===5) {
if (!(r0())) {
return false;
}
s.slice_from("é");
} else if (among_var===6) {
if (!(r0())) {
return false;
}
if (!(r2())) {
return false;
}
s.slice_from("au");
} else if (among_var===7) {
for(;;) {
v_5=(s.limit-s.cursor);
lab0: {
if (!(s.eq_s_b("hed"))) {
break lab0;
}
if (!(r0())) {
break lab0;
}
s.bra=s.cursor;
s.slice_from("heid");
break;
}
s.cursor=(s.limit-v_5);
lab0: {
if (!(s.eq_s_b("nd"))) {
break lab0;
}
s.slice_del();
break;
}
s.cursor=(s.limit-v_5);
lab0: {
if ((s.cursor <= s.limit_backward) || (s.current[(s.cursor - 1)] !== "d")) {
break lab0;
}
s.cursor-=1;
if (!(r0())) {
break lab0;
}
if (!(r4())) {
break lab0;
}
s.bra=s.cursor;
s.slice_del();
break;
}
s.cursor=(s.limit-v_5);
lab0: {
for(;;) {
lab1: {
if ((s.cursor <= s.limit_backward) || (s.current[(s.cursor - 1)] !== "i")) {
break lab1;
}
s.cursor-=1;
break;
}
if ((s.cursor <= s.limit_backward) || (s.current[(s.cursor - 1)] !== "j")) {
break lab0;
}
s.cursor-=1;
break;
}
if (!(r2())) {
break lab0;
}
s.slice_del();
break;
}
s.cursor=(s.limit-v_5);
if (!(r0())) {
return false;
}
if (!(r4())) {
return false;
}
s.slice_del();
r5();
break;
}
} else {
s.slice_from("nd");
}
return true;
}
function r7() {
let among_var, v_1;
s.ket=s.cursor;
among_var=s.find_among_b(a_2);
if (among_var===0) {
return false;
}
s.bra=s.cursor;
if (among_var===1) {
for(;;) {
v_1=(s.limit-s.cursor);
lab0: {
if (!(s.eq_s_b("'t"))) {
break lab0;
}
s.bra=s.cursor;
s.slice_del();
break;
}
s.cursor=(s.limit-v_1);
lab0: {
if (!(s.eq_s_b("et"))) {
break lab0;
}
s.bra=s.cursor;
if (!(r0())) {
break lab0;
}
if (!(r4())) {
break lab0;
}
s.slice_del();
break;
}
s.cursor=(s.limit-v_1);
lab0: {
if (!(s.eq_s_b("rnt"))) {
break lab0;
}
s.bra=s.cursor;
s.slice_from("rn");
break;
}
s.cursor=(s.limit-v_1);
lab0: {
if ((s.cursor <= s.limit_backward) || (s.current[(s.cursor - 1)] !== "t")) {
break lab0;
}
s.cursor-=1;
s.bra=s.cursor;
if (!(r0())) {
break lab0;
}
if (!(r3())) {
break lab0;
}
s.slice_del();
break;
}
s.cursor=(s.limit-v_1);
lab0: {
if (!(s.eq_s_b("ink"))) {
break lab0;
}
s.bra=s.cursor;
s.slice_from("ing");
break;
}
s.cursor=(s.limit-v_1);
lab0: {
if (!(s.eq_s_b("mp"))) {
break lab0;
}
s.bra=s.cursor;
s.slice_from("m");
break;
}
s.cursor=(s.limit-v_1);
lab0: {
if ((s.cursor <= s.limit_backward) || (s.current[(s.cursor - 1)] !== "'")) {
break lab0;
}
s.cursor-=1;
s.bra=s.cursor;
if (!(r0())) {
break lab0;
}
s.slice_del();
break;
}
s.cursor=(s.limit-v_1);
s.bra=s.cursor;
if (!(r0())) {
return false;
}
if (!(r4())) {
return false;
}
s.slice_del();
break;
}
} else if (among_var===2) {
if (!(r0())) {
return false;
}
s.slice_from("g");
} else if (among_var===3) {
if (!(r0())) {
return false;
}
s.slice_from("lijk");
} else if (among_var===4) {
if (!(r0())) {
return false;
}
s.slice_from("isch");
} else if (among_var===5) {
if (!(r0())) {
return false;
}
if (!(r4())) {
return false;
}
s.slice_del();
} else if (among_var===6) {
if (!(r0())) {
return false;
}
s.slice_from("t");
} else if (among_var===7) {
if (!(r0())) {
return false;
}
s.slice_from("s");
} else if (among_var===8) {
if (!(r0())) {
return false;
}
s.slice_from("r");
} else if (among_var===9) {
if (!(r0())) {
return false;
}
s.slice_del();
s.insert(s.cursor, s.cursor, "l");
r5();
} else if (among_var===10) {
if (!(r0())) {
return false;
}
if (!(r4())) {
return false;
}
s.slice_del();
s.insert(s.cursor, s.cursor, "en");
r5();
} else {
if (!(r0())) {
return false;
}
if (!(r4())) {
return false;
}
s.slice_from("ief");
}
return true;
}
function r8() {
let among_var, v_1;
s.ket=s.cursor;
among_var=s.find_among_b(a_3);
if (among_var===0) {
return false;
}
s.bra=s.cursor;
if (among_var===1) {
if (!(r0())) {
return false;
}
s.slice_from("eer");
} else if (among_var===2) {
if (!(r0())) {
return false;
}
s.slice_del();
r5();
} else if (among_var===3) {
if (!(r0())) {
return false;
}
s.slice_del();
} else if (among_var===4) {
s.slice_from("r");
} else if (among_var===5) {
for(;;) {
v_1=(s.limit-s.cursor);
lab0: {
if (!(s.eq_s_b("ild"))) {
break lab0;
}
s.slice_from("er");
break;
}
s.cursor=(s.limit-v_1);
if (!(r0())) {
return false;
}
s.slice_del();
r5();
break;
}
} else if (among_var===6) {
if (!(r0())) {
return false;
}
if (!(r4())) {
return false;
}
s.slice_from("aar");
} else if (among_var===7) {
if (!(r1())) {
return false;
}
s.slice_del();
s.insert(s.cursor, s.cursor, "f");
r5();
} else if (among_var===8) {
if (!(r1())) {
return false;
}
s.slice_del();
s.insert(s.cursor, s.cursor, "g");
r5();
} else if (among_var===9) {
if (!(r0())) {
return false;
}
if (!(r4())) {
return false;
}
s.slice_from("t");
} else {
if (!(r0())) {
return false;
}
if (!(r4())) {
return false;
}
s.slice_from("d");
}
return true;
}
function r9() {
let among_var, v_1, v_2;
for(;;) {
v_1=(s.limit-s.cursor);
lab0: {
s.ket=s.cursor;
among_var=s.find_among_b(a_4);
if (among_var===0) {
break lab0;
}
s.bra=s.cursor;
if (among_var===1) {
if (!(r0())) {
break lab0;
}
s.slice_from("ie");
} else if (among_var===2) {
if (!(r0())) {
break lab0;
}
s.slice_from("eer");
} else if (among_var===3) {
if (!(r0())) {
break lab0;
}
s.slice_del();
} else if (among_var===4) {
if (!(r0())) {
break lab0;
}
if (!(r2())) {
break lab0;
}
s.slice_from("n");
} else if (among_var===5) {
if (!(r0())) {
break lab0;
}
if (!(r2())) {
break lab0;
}
s.slice_from("l");
} else if (among_var===6) {
if (!(r0())) {
break lab0;
}
if (!(r2())) {
break lab0;
}
s.slice_from("r");
} else if (among_var===7) {
if (!(r0())) {
break lab0;
}
s.slice_from("teer");
} else if (among_var===8) {
if (!(r0())) {
break lab0;
}
s.slice_from("lijk");
} else {
if (!(r0())) {
break lab0;
}
if (!(r4())) {
break lab0;
}
s.slice_del();
r5();
}
break;
}
s.cursor=(s.limit-v_1);
s.ket=s.cursor;
if (s.find_among_b(a_5)===0) {
return false;
}
s.bra=s.cursor;
if (!(r0())) {
return false;
}
v_2=(s.limit-s.cursor);
lab0: {
if (!(s.eq_s_b("inn"))) {
break lab0;
}
if (s.cursor>s.limit_backward) {
break lab0;
}
return false;
}
s.cursor=(s.limit-v_2);
if (!(r4())) {
return false;
}
s.slice_del();
r5();
break;
}
return true;
}
function r10() {
let among_var;
s.ket=s.cursor;
among_var=s.find_among_b(a_6);
if (among_var===0) {
return false;
}
s.bra=s.cursor;
s.slice_from(as_6[(among_var-1)]);
return true;
}
function r11() {
let among_var, v_1;
s.ket=s.cursor;
among_var=s.find_among_b(a_7);
if (among_var===0) {
return false;
}
s.bra=s.cursor;
if (among_var===1) {
s.slice_from("b");
} else if (among_var===2) {
s.slice_from("c");
} else if (among_var===3) {
s.slice_from("d");
} else if (among_var===4) {
s.slice_from("f");
} else if (among_var===5) {
s.slice_from("g");
} else if (among_var===6) {
s.slice_from("h");
} else if (among_var===7) {
s.slice_from("j");
} else if (among_var===8) {
s.slice_from("k");
} else if (among_var===9) {
s.slice_from("l");
} else if (among_var===10) {
s.slice_from("m");
} else if (among_var===11) {
v_1=(s.limit-s.cursor);
lab0: {
if ((s.cursor <= s.limit_backward) || (s.current[(s.cursor - 1)] !== "i")) {
break lab0;
}
s.cursor-=1;
if (s.cursor>s.limit_backward) {
break lab0;
}
return false;
}
s.cursor=(s.limit-v_1);
s.slice_from("n");
} else if (among_var===12) {
s.slice_from("p");
} else if (among_var===13) {
s.slice_from("q");
} else if (among_var===14) {
s.slice_from("r");
} else if (among_var===15) {
s.slice_from("s");
} else if (among_var===16) {
s.slice_from("t");
} else if (among_var===17) {
s.slice_from("v");
} else if (among_var===18) {
s.slice_from("w");
} else if (among_var===19) {
s.slice_from("x");
} else {
s.slice_from("z");
}
return true;
}
function r12() {
let among_var, v_1, v_2, v_3, v_4;
s.ket=s.cursor;
among_var=s.find_among_b(a_8);
if (among_var===0) {
return false;
}
s.bra=s.cursor;
if (!(r0())) {
return false;
}
if (!(r4())) {
return false;
}
if (among_var===1) {
v_1=(s.limit-s.cursor);
lab0: {
if ((s.cursor <= s.limit_backward) || (s.current[(s.cursor - 1)] !== "n")) {
break lab0;
}
s.cursor-=1;
if (!(r0())) {
break lab0;
}
return false;
}
s.cursor=(s.limit-v_1);
for(;;) {
v_2=(s.limit-s.cursor);
lab0: {
if (!(s.eq_s_b("in"))) {
break lab0;
}
if (s.cursor>s.limit_backward) {
break lab0;
}
s.slice_from("n");
break;
}
s.cursor=(s.limit-v_2);
s.slice_del();
break;
}
} else {
v_3=(s.limit-s.cursor);
lab0: {
if ((s.cursor <= s.limit_backward) || (s.current[(s.cursor - 1)] !== "h")) {
break lab0;
}
s.cursor-=1;
if (!(r0())) {
break lab0;
}
return false;
}
s.cursor=(s.limit-v_3);
v_4=(s.limit-s.cursor);
lab0: {
if (!(s.eq_s_b("en"))) {
break lab0;
}
if (s.cursor>s.limit_backward) {
break lab0;
}
return false;
}
s.cursor=(s.limit-v_4);
s.slice_del();
}
return true;
}
function r13() {
let among_var, v_1, v_2, v_3, v_4, v_5;
s.bra=s.cursor;
if (!(s.eq_s("ge"))) {
return false;
}
s.ket=s.cursor;
v_1=s.cursor;
if ((s.cursor+3)>s.limit) {
return false;
}
s.cursor+=3;
s.cursor=v_1;
v_2=s.cursor;
for(;;) {
v_3=s.cursor;
lab0: {
for(;;) {
lab1: {
if (!(s.eq_s("ij"))) {
break lab1;
}
break;
}
if (!(s.in_grouping(g_v))) {
break lab0;
}
break;
}
break;
}
s.cursor=v_3;
if (s.cursor>=s.limit) {
return false;
}
s.cursor+=1;
}
for(;;) {
v_4=s.cursor;
lab0: {
for(;;) {
lab1: {
if (!(s.eq_s("ij"))) {
break lab1;
}
break;
}
if (!(s.in_grouping(g_v))) {
break lab0;
}
break;
}
continue;
}
s.cursor=v_4;
break;
}
if (s.cursor>=s.limit) {
return false;
}
s.cursor=v_2;
among_var=s.find_among(a_9);
if (among_var===1) {
return false;
}
s.B_GE_removed=true;
s.slice_del();
v_5=s.cursor;
lab0: {
s.bra=s.cursor;
among_var=s.find_among(a_10);
if (among_var===0) {
break lab0;
}
s.ket=s.cursor;
s.slice_from(as_10[(among_var-1)]);
}
s.cursor=v_5;
return true;
}
function r14() {
let among_var, v_1, v_2, v_3, v_4, v_5;
if (s.cursor>=s.limit) {
return false;
}
s.cursor+=1;
for(;;) {
lab0: {
s.bra=s.cursor;
if (!(s.eq_s("ge"))) {
break lab0;
}
s.ket=s.cursor;
break;
}
if (s.cursor>=s.limit) {
return false;
}
s.cursor+=1;
}
v_1=s.cursor;
if ((s.cursor+3)>s.limit) {
return false;
}
s.cursor+=3;
s.cursor=v_1;
v_2=s.cursor;
for(;;) {
v_3=s.cursor;
lab0: {
for(;;) {
lab1: {
if (!(s.eq_s("ij"))) {
break lab1;
}
break;
}
if (!(s.in_grouping(g_v))) {
break lab0;
}
break;
}
break;
}
s.cursor=v_3;
if (s.cursor>=s.limit) {
return false;
}
s.cursor+=1;
}
for(;;) {
v_4=s.cursor;
lab0: {
for(;;) {
lab1: {
if (!(s.eq_s("ij"))) {
break lab1;
}
break;
}
if (!(s.in_grouping(g_v))) {
break lab0;
}
break;
}
continue;
}
s.cursor=v_4;
break;
}
if (s.cursor>=s.limit) {
return false;
}
s.cursor=v_2;
s.B_GE_removed=true;
s.slice_del();
v_5=s.cursor;
lab0: {
s.bra=s.cursor;
among_var=s.find_among(a_11);
if (among_var===0) {
break lab0;
}
s.ket=s.cursor;
s.slice_from(as_11[(among_var-1)]);
}
s.cursor=v_5;
return true;
}
function r15() {
let v_1, v_2, v_3, v_4, v_5;
s.I_p1=s.limit;
s.I_p2=s.limit;
v_1=s.cursor;
lab0: {
for(;;) {
lab1: {
if (!(s.out_grouping(g_v))) {
break lab1;
}
continue;
}
break;
}
v_2=1;
for(;;) {
v_3=s.cursor;
lab1: {
for(;;) {
lab2: {
if (!(s.eq_s("ij"))) {
break lab2;
}
break;
}
if (!(s.in_grouping(g_v))) {
break lab1;
}
break;
}
v_2-=1;
continue;
}
s.cursor=v_3;
break;
}
if (v_2>0) {
break lab0;
}
if (!(s.out_grouping(g_v))) {
break lab0;
}
s.I_p1=s.cursor;
for(;;) {
lab1: {
if (!(s.out_grouping(g_v))) {
break lab1;
}
continue;
}
break;
}
v_4=1;
for(;;) {
v_5=s.cursor;
lab1: {
for(;;) {
lab2: {
if (!(s.eq_s("ij"))) {
break lab2;
}
break;
}
if (!(s.in_grouping(g_v))) {
break lab1;
}
break;
}
v_4-=1;
continue;
}
s.cursor=v_5;
break;
}
if (v_4>0) {
break lab0;
}
if (!(s.out_grouping(g_v))) {
break lab0;
}
s.I_p2=s.cursor;
}
s.cursor=v_1;
return true;
}
function r16() {
let B_stemmed, v_1, v_10, v_11, v_12, v_2, v_3, v_4, v_5, v_6, v_7, v_8, v_9;
B_stemmed=false;
r15();
s.limit_backward=s.cursor;
s.cursor=s.limit;
v_1=(s.limit-s.cursor);
lab0: {
if (!(r6())) {
break lab0;
}
B_stemmed=true;
}
s.cursor=(s.limit-v_1);
v_2=(s.limit-s.cursor);
lab0: {
if (!(r7())) {
break lab0;
}
B_stemmed=true;
}
s.cursor=(s.limit-v_2);
v_3=(s.limit-s.cursor);
lab0: {
if (!(r8())) {
break lab0;
}
B_stemmed=true;
}
s.cursor=(s.limit-v_3);
v_4=(s.limit-s.cursor);
lab0: {
if (!(r9())) {
break lab0;
}
B_stemmed=true;
}
s.cursor=(s.limit-v_4);
s.cursor=s.limit_backward;
s.B_GE_removed=false;
v_5=s.cursor;
lab0: {
v_6=s.cursor;
if (!(r13())) {
break lab0;
}
s.cursor=v_6;
r15();
}
s.cursor=v_5;
s.limit_backward=s.cursor;
s.cursor=s.limit;
v_7=(s.limit-s.cursor);
lab0: {
if (!(s.B_GE_removed)) {
break lab0;
}
B_stemmed=true;
if (!(r12())) {
break lab0;
}
}
s.cursor=(s.limit-v_7);
s.cursor=s.limit_backward;
s.B_GE_removed=false;
v_8=s.cursor;
lab0: {
v_9=s.cursor;
if (!(r14())) {
break lab0;
}
s.cursor=v_9;
r15();
}
s.cursor=v_8;
s.limit_backward=s.cursor;
s.cursor=s.limit;
v_10=(s.limit-s.cursor);
lab0: {
if (!(s.B_GE_removed)) {
break lab0;
}
B_stemmed=true;
if (!(r12())) {
break lab0;
}
}
s.cursor=(s.limit-v_10);
s.cursor=s.limit_backward;
s.limit_backward=s.cursor;
s.cursor=s.limit;
v_11=(s.limit-s.cursor);
lab0: {
if (!(r10())) {
break lab0;
}
B_stemmed=true;
}
s.cursor=(s.limit-v_11);
v_12=(s.limit-s.cursor);
lab0: {
if (!(B_stemmed)) {
break lab0;
}
if (!(r11())) {
break lab0;
}
}
s.cursor=(s.limit-v_12);
s.cursor=s.limit_backward;
return true;
}
const g_E = new Set("eèéêë");
const g_AIOU = new Set("aiouàáâäìíîïòóôöùúûü");
const g_AEIOU = new Set("aeiouàáâäèéêëìíîïòóôöùúûü");
const g_v = new Set("aeiouyàáâäèéêëìíîïòóôöùúûü");
const g_v_WX = new Set("aeiouwxyàáâäèéêëìíîïòóôöùúûü");
const a_0 = ["a",["e",2],"o","u","à","á","â","ä",["è",2],["é",2],["ê",2],["eë",3],["ië",4],"ò","ó","ô","ö","ù","ú","û","ü"];
const a_1 = [["nde",8],["en",7],["s",2],"'s",["es",4],["ies",3],["aus",6],["és",5]];
const a_2 = [["de",5],["ge",2],["ische",4],"je",["lijke",3],["le",9],["ene",10],["re",8],["se",7],["te",6],["ieve",11]];
const a_3 = [["heid",3],["fie",7],["gie",8],"atie",["isme",5],["ing",5],["arij",6],["erij",5],["sel",3],["rder",4],["ster",3],["iteit",2],["dst",10],["tst",9]];
const a_4 = [["end",9],["atief",2],["erig",9],["achtig",3],"ioneel",["baar",3],["laar",5],["naar",4],["raar",6],["eriger",9],["achtiger",3],["lijker",8],["tant",7],["erigst",9],["achtigst",3],["lijkst",8]];
const a_5 = ["ig","iger","igst"];
const a_6 = [["ft",2],"kt",["pt",3]];
const as_6 = ["k","f","p"];
const a_7 = ["bb",["cc",2],["dd",3],["ff",4],["gg",5],["hh",6],["jj",7],["kk",8],["ll",9],["mm",10],["nn",11],["pp",12],["qq",13],["rr",14],["ss",15],["tt",16],["v",4],["vv",17],["ww",18],["xx",19],["z",15],["zz",20]];
const a_8 = ["d",["t",2]];
const a_9 = [["",-1],"eft","vaa","val",["vali",-1],"vare"];
const a_10 = ["ë",["ï",2]];
const as_10 = ["e","i"];
const a_11 = ["ë",["ï",2]];
const as_11 = ["e","i"];
return function () { s.B_GE_removed=false; s.I_p2=0; s.I_p1=0; r16(); };
});
