// Made by `./dev bench stemmers` from snowballstemmer 3.1.1, turkish: change nothing here.
// Snowball: Copyright (c) 2001 Dr Martin Porter, 2002 Richard Boulton and others; BSD 3-Clause, see NOTICE.
newsarchive.stemmer("tr", function (s) {
function r0() {
let v_1, v_2;
v_1=(s.limit-s.cursor);
if (!(s.go_out_grouping_b(g_vowel))) {
return false;
}
for(;;) {
v_2=(s.limit-s.cursor);
lab0: {
if ((s.cursor <= s.limit_backward) || (s.current[(s.cursor - 1)] !== "a")) {
break lab0;
}
s.cursor-=1;
if (!(s.go_out_grouping_b(g_vowel1))) {
break lab0;
}
break;
}
s.cursor=(s.limit-v_2);
lab0: {
if ((s.cursor <= s.limit_backward) || (s.current[(s.cursor - 1)] !== "e")) {
break lab0;
}
s.cursor-=1;
if (!(s.go_out_grouping_b(g_vowel2))) {
break lab0;
}
break;
}
s.cursor=(s.limit-v_2);
lab0: {
if ((s.cursor <= s.limit_backward) || (s.current[(s.cursor - 1)] !== "ı")) {
break lab0;
}
s.cursor-=1;
if (!(s.go_out_grouping_b(g_vowel3))) {
break lab0;
}
break;
}
s.cursor=(s.limit-v_2);
lab0: {
if ((s.cursor <= s.limit_backward) || (s.current[(s.cursor - 1)] !== "i")) {
break lab0;
}
s.cursor-=1;
if (!(s.go_out_grouping_b(g_vowel4))) {
break lab0;
}
break;
}
s.cursor=(s.limit-v_2);
lab0: {
if ((s.cursor <= s.limit_backward) || (s.current[(s.cursor - 1)] !== "o")) {
break lab0;
}
s.cursor-=1;
if (!(s.go_out_grouping_b(g_vowel5))) {
break lab0;
}
break;
}
s.cursor=(s.limit-v_2);
lab0: {
if ((s.cursor <= s.limit_backward) || (s.current[(s.cursor - 1)] !== "ö")) {
break lab0;
}
s.cursor-=1;
if (!(s.go_out_grouping_b(g_vowel6))) {
break lab0;
}
break;
}
s.cursor=(s.limit-v_2);
lab0: {
if ((s.cursor <= s.limit_backward) || (s.current[(s.cursor - 1)] !== "u")) {
break lab0;
}
s.cursor-=1;
if (!(s.go_out_grouping_b(g_vowel5))) {
break lab0;
}
break;
}
s.cursor=(s.limit-v_2);
if ((s.cursor <= s.limit_backward) || (s.current[(s.cursor - 1)] !== "ü")) {
return false;
}
s.cursor-=1;
if (!(s.go_out_grouping_b(g_vowel6))) {
return false;
}
break;
}
s.cursor=(s.limit-v_1);
return true;
}
function r1() {
let v_1, v_2, v_3;
for(;;) {
v_1=(s.limit-s.cursor);
lab0: {
if ((s.cursor <= s.limit_backward) || (s.current[(s.cursor - 1)] !== "n")) {
break lab0;
}
s.cursor-=1;
v_2=(s.limit-s.cursor);
if (!(s.in_grouping_b(g_vowel))) {
break lab0;
}
s.cursor=(s.limit-v_2);
break;
}
s.cursor=(s.limit-v_1);
lab0: {
if ((s.cursor <= s.limit_backward) || (s.current[(s.cursor - 1)] !== "n")) {
break lab0;
}
s.cursor-=1;
return false;
}
v_3=(s.limit-s.cursor);
if (s.cursor<=s.limit_backward) {
return false;
}
s.cursor-=1;
if (!(s.in_grouping_b(g_vowel))) {
return false;
}
s.cursor=(s.limit-v_3);
break;
}
return true;
}
function r2() {
let v_1, v_2, v_3;
for(;;) {
v_1=(s.limit-s.cursor);
lab0: {
if ((s.cursor <= s.limit_backward) || (s.current[(s.cursor - 1)] !== "s")) {
break lab0;
}
s.cursor-=1;
v_2=(s.limit-s.cursor);
if (!(s.in_grouping_b(g_vowel))) {
break lab0;
}
s.cursor=(s.limit-v_2);
break;
}
s.cursor=(s.limit-v_1);
lab0: {
if ((s.cursor <= s.limit_backward) || (s.current[(s.cursor - 1)] !== "s")) {
break lab0;
}
s.cursor-=1;
return false;
}
v_3=(s.limit-s.cursor);
if (s.cursor<=s.limit_backward) {
return false;
}
s.cursor-=1;
if (!(s.in_grouping_b(g_vowel))) {
return false;
}
s.cursor=(s.limit-v_3);
break;
}
return true;
}
function r3() {
let v_1, v_2, v_3;
for(;;) {
v_1=(s.limit-s.cursor);
lab0: {
if ((s.cursor <= s.limit_backward) || (s.current[(s.cursor - 1)] !== "y")) {
break lab0;
}
s.cursor-=1;
v_2=(s.limit-s.cursor);
if (!(s.in_grouping_b(g_vowel))) {
break lab0;
}
s.cursor=(s.limit-v_2);
break;
}
s.cursor=(s.limit-v_1);
lab0: {
if ((s.cursor <= s.limit_backward) || (s.current[(s.cursor - 1)] !== "y")) {
break lab0;
}
s.cursor-=1;
return false;
}
v_3=(s.limit-s.cursor);
if (s.cursor<=s.limit_backward) {
return false;
}
s.cursor-=1;
if (!(s.in_grouping_b(g_vowel))) {
return false;
}
s.cursor=(s.limit-v_3);
break;
}
return true;
}
function r4() {
let v_1, v_2, v_3;
for(;;) {
v_1=(s.limit-s.cursor);
lab0: {
if (!(s.in_grouping_b(g_U))) {
break lab0;
}
v_2=(s.limit-s.cursor);
if (!(s.out_grouping_b(g_vowel))) {
break lab0;
}
s.cursor=(s.limit-v_2);
break;
}
s.cursor=(s.limit-v_1);
lab0: {
if (!(s.in_grouping_b(g_U))) {
break lab0;
}
return false;
}
v_3=(s.limit-s.cursor);
if (s.cursor<=s.limit_backward) {
return false;
}
s.cursor-=1;
if (!(s.out_grouping_b(g_vowel))) {
return false;
}
s.cursor=(s.limit-v_3);
break;
}
return true;
}
function r5() {
if (s.find_among_b(a_0)===0) {
return false;
}
return r4();
}
function r6() {
if (!(r0())) {
return false;
}
if (!(s.in_grouping_b(g_U))) {
return false;
}
return r2();
}
function r7() {
return s.find_among_b(a_1)!==0;
}
function r8() {
if (!(r0())) {
return false;
}
if (!(s.in_grouping_b(g_U))) {
return false;
}
return r3();
}
function r9() {
if (!(r0())) {
return false;
}
return s.find_among_b(a_2)!==0;
}
function r10() {
if (!(r0())) {
return false;
}
if (s.find_among_b(a_3)===0) {
return false;
}
return r1();
}
function r11() {
if (!(r0())) {
return false;
}
if (s.find_among_b(a_4)===0) {
return false;
}
return r3();
}
function r12() {
if (!(r0())) {
return false;
}
return s.find_among_b(a_5)!==0;
}
function r13() {
if (!(r0())) {
return false;
}
return s.find_among_b(a_6)!==0;
}
function r14() {
if (!(r0())) {
return false;
}
return s.find_among_b(a_7)!==0;
}
function r15() {
if (!(r0())) {
return false;
}
return s.find_among_b(a_8)!==0;
}
function r16() {
if (!(r0())) {
return false;
}
return s.find_among_b(a_9)!==0;
}
function r17() {
if (!(r0())) {
return false;
}
if (s.find_among_b(a_10)===0) {
return false;
}
return r3();
}
function r18() {
if (!(r0())) {
return false;
}
if (s.find_among_b(a_11)===0) {
return false;
}
return r1();
}
function r19() {
if (!(r0())) {
return false;
}
if (s.find_among_b(a_12)===0) {
return false;
}
return r3();
}
function r20() {
if (!(r0())) {
return false;
}
return s.find_among_b(a_13)!==0;
}
function r21() {
if (!(r0())) {
return false;
}
if (s.find_among_b(a_14)===0) {
return false;
}
return r3();
}
function r22() {
return s.find_among_b(a_15)!==0;
}
function r23() {
if (!(r0())) {
return false;
}
return s.find_among_b(a_16)!==0;
}
function r24() {
if (!(r0())) {
return false;
}
return s.find_among_b(a_17)!==0;
}
function r25() {
if (!(r0())) {
return false;
}
return s.find_among_b(a_18)!==0;
}
function r26() {
return s.find_among_b(a_19)!==0;
}
function r27() {
if (!(r0())) {
return false;
}
if (s.find_among_b(a_20)===0) {
return false;
}
return r3();
}
function r28() {
if (s.find_among_b(a_21)===0) {
return false;
}
return r3();
}
function r29() {
if (!(r0())) {
return false;
}
if (s.find_among_b(a_22)===0) {
return false;
}
return r3();
}
function r30() {
if (!(s.eq_s_b("ken"))) {
return false;
}
return r3();
}
function r31() {
let v_1, v_10, v_2, v_3, v_4, v_5, v_6, v_7, v_8, v_9;
s.ket=s.cursor;
s.B_continue_stemming_noun_suffixes=true;
for(;;) {
v_1=(s.limit-s.cursor);
lab0: {
for(;;) {
v_2=(s.limit-s.cursor);
lab1: {
if (!(r29())) {
break lab1;
}
break;
}
s.cursor=(s.limit-v_2);
lab1: {
if (!(r27())) {
break lab1;
}
break;
}
s.cursor=(s.limit-v_2);
lab1: {
if (!(r28())) {
break lab1;
}
break;
}
s.cursor=(s.limit-v_2);
if (!(r30())) {
break lab0;
}
break;
}
break;
}
s.cursor=(s.limit-v_1);
lab0: {
if (!(r26())) {
break lab0;
}
for(;;) {
v_3=(s.limit-s.cursor);
lab1: {
if (!(r22())) {
break lab1;
}
break;
}
s.cursor=(s.limit-v_3);
lab1: {
if (!(r23())) {
break lab1;
}
break;
}
s.cursor=(s.limit-v_3);
lab1: {
if (!(r19())) {
break lab1;
}
break;
}
s.cursor=(s.limit-v_3);
lab1: {
if (!(r20())) {
break lab1;
}
break;
}
s.cursor=(s.limit-v_3);
lab1: {
if (!(r21())) {
break lab1;
}
break;
}
s.cursor=(s.limit-v_3);
break;
}
if (!(r29())) {
break lab0;
}
break;
}
s.cursor=(s.limit-v_1);
lab0: {
if (!(r23())) {
break lab0;
}
s.bra=s.cursor;
s.slice_del();
v_4=(s.limit-s.cursor);
lab1: {
s.ket=s.cursor;
for(;;) {
v_5=(s.limit-s.cursor);
lab2: {
if (!(r25())) {
break lab2;
}
break;
}
s.cursor=(s.limit-v_5);
lab2: {
if (!(r27())) {
break lab2;
}
break;
}
s.cursor=(s.limit-v_5);
lab2: {
if (!(r28())) {
break lab2;
}
break;
}
s.cursor=(s.limit-v_5);
if (!(r29())) {
s.cursor=(s.limit-v_4);
break lab1;
}
break;
}
}
s.B_continue_stemming_noun_suffixes=false;
break;
}
s.cursor=(s.limit-v_1);
lab0: {
if (!(r24())) {
break lab0;
}
for(;;) {
v_6=(s.limit-s.cursor);
lab1: {
if (!(r27())) {
break lab1;
}
break;
}
s.cursor=(s.limit-v_6);
if (!(r28())) {
break lab0;
}
break;
}
break;
}
s.cursor=(s.limit-v_1);
lab0: {
for(;;) {
v_7=(s.limit-s.cursor);
lab1: {
if (!(r22())) {
break lab1;
}
break;
}
s.cursor=(s.limit-v_7);
lab1: {
if (!(r21())) {
break lab1;
}
break;
}
s.cursor=(s.limit-v_7);
lab1: {
if (!(r20())) {
break lab1;
}
break;
}
s.cursor=(s.limit-v_7);
if (!(r19())) {
break lab0;
}
break;
}
s.bra=s.cursor;
s.slice_del();
v_8=(s.limit-s.cursor);
lab1: {
s.ket=s.cursor;
if (!(r29())) {
s.cursor=(s.limit-v_8);
break lab1;
}
}
break;
}
s.cursor=(s.limit-v_1);
if (!(r25())) {
return false;
}
s.bra=s.cursor;
s.slice_del();
v_9=(s.limit-s.cursor);
lab0: {
s.ket=s.cursor;
for(;;) {
v_10=(s.limit-s.cursor);
lab1: {
if (!(r22())) {
break lab1;
}
break;
}
s.cursor=(s.limit-v_10);
lab1: {
if (!(r23())) {
break lab1;
}
break;
}
s.cursor=(s.limit-v_10);
lab1: {
if (!(r19())) {
break lab1;
}
break;
}
s.cursor=(s.limit-v_10);
lab1: {
if (!(r20())) {
break lab1;
}
break;
}
s.cursor=(s.limit-v_10);
lab1: {
if (!(r21())) {
break lab1;
}
break;
}
s.cursor=(s.limit-v_10);
break;
}
if (!(r29())) {
s.cursor=(s.limit-v_9);
break lab0;
}
}
break;
}
s.bra=s.cursor;
s.slice_del();
return true;
}
function r32() {
let v_1, v_10, v_11, v_2, v_3, v_4, v_5, v_6, v_7, v_8, v_9;
s.ket=s.cursor;
if (!(s.eq_s_b("ki"))) {
return false;
}
for(;;) {
v_1=(s.limit-s.cursor);
lab0: {
if (!(r13())) {
break lab0;
}
s.bra=s.cursor;
s.slice_del();
v_2=(s.limit-s.cursor);
lab1: {
s.ket=s.cursor;
for(;;) {
v_3=(s.limit-s.cursor);
lab2: {
if (!(r23())) {
break lab2;
}
s.bra=s.cursor;
s.slice_del();
v_4=(s.limit-s.cursor);
lab3: {
if (!(r32())) {
s.cursor=(s.limit-v_4);
break lab3;
}
}
break;
}
s.cursor=(s.limit-v_3);
if (!(r5())) {
s.cursor=(s.limit-v_2);
break lab1;
}
s.bra=s.cursor;
s.slice_del();
v_5=(s.limit-s.cursor);
lab2: {
s.ket=s.cursor;
if (!(r23())) {
s.cursor=(s.limit-v_5);
break lab2;
}
s.bra=s.cursor;
s.slice_del();
if (!(r32())) {
s.cursor=(s.limit-v_5);
break lab2;
}
}
break;
}
}
break;
}
s.cursor=(s.limit-v_1);
lab0: {
if (!(r10())) {
break lab0;
}
s.bra=s.cursor;
s.slice_del();
v_6=(s.limit-s.cursor);
lab1: {
s.ket=s.cursor;
for(;;) {
v_7=(s.limit-s.cursor);
lab2: {
if (!(r7())) {
break lab2;
}
s.bra=s.cursor;
s.slice_del();
break;
}
s.cursor=(s.limit-v_7);
lab2: {
s.ket=s.cursor;
for(;;) {
v_8=(s.limit-s.cursor);
lab3: {
if (!(r5())) {
break lab3;
}
break;
}
s.cursor=(s.limit-v_8);
if (!(r6())) {
break lab2;
}
break;
}
s.bra=s.cursor;
s.slice_del();
v_9=(s.limit-s.cursor);
lab3: {
s.ket=s.cursor;
if (!(r23())) {
s.cursor=(s.limit-v_9);
break lab3;
}
s.bra=s.cursor;
s.slice_del();
if (!(r32())) {
s.cursor=(s.limit-v_9);
break lab3;
}
}
break;
}
s.cursor=(s.limit-v_7);
if (!(r32())) {
s.cursor=(s.limit-v_6);
break lab1;
}
break;
}
}
break;
}
s.cursor=(s.limit-v_1);
if (!(r14())) {
return false;
}
for(;;) {
v_10=(s.limit-s.cursor);
lab0: {
if (!(r7())) {
break lab0;
}
s.bra=s.cursor;
s.slice_del();
break;
}
s.cursor=(s.limit-v_10);
lab0: {
if (!(r6())) {
break lab0;
}
s.bra=s.cursor;
s.slice_del();
v_11=(s.limit-s.cursor);
lab1: {
s.ket=s.cursor;
if (!(r23())) {
s.cursor=(s.limit-v_11);
break lab1;
}
s.bra=s.cursor;
s.slice_del();
if (!(r32())) {
s.cursor=(s.limit-v_11);
break lab1;
}
}
break;
}
s.cursor=(s.limit-v_10);
if (!(r32())) {
return false;
}
break;
}
break;
}
return true;
}
function r33() {
let v_1, v_10, v_11, v_12, v_13, v_14, v_15, v_16, v_17, v_18, v_19, v_2, v_20, v_21, v_22, v_23, v_24, v_25, v_26, v_27, v_3, v_4, v_5, v_6, v_7, v_8, v_9;
for(;;) {
v_1=(s.limit-s.cursor);
lab0: {
s.ket=s.cursor;
if (!(r23())) {
break lab0;
}
s.bra=s.cursor;
s.slice_del();
v_2=(s.limit-s.cursor);
lab1: {
if (!(r32())) {
s.cursor=(s.limit-v_2);
break lab1;
}
}
break;
}
s.cursor=(s.limit-v_1);
lab0: {
s.ket=s.cursor;
if (!(r18())) {
break lab0;
}
s.bra=s.cursor;
s.slice_del();
v_3=(s.limit-s.cursor);
lab1: {
for(;;) {
v_4=(s.limit-s.cursor);
lab2: {
s.ket=s.cursor;
if (!(r7())) {
break lab2;
}
s.bra=s.cursor;
s.slice_del();
break;
}
s.cursor=(s.limit-v_4);
lab2: {
s.ket=s.cursor;
for(;;) {
v_5=(s.limit-s.cursor);
lab3: {
if (!(r5())) {
break lab3;
}
break;
}
s.cursor=(s.limit-v_5);
if (!(r6())) {
break lab2;
}
break;
}
s.bra=s.cursor;
s.slice_del();
v_6=(s.limit-s.cursor);
lab3: {
s.ket=s.cursor;
if (!(r23())) {
s.cursor=(s.limit-v_6);
break lab3;
}
s.bra=s.cursor;
s.slice_del();
if (!(r32())) {
s.cursor=(s.limit-v_6);
break lab3;
}
}
break;
}
s.cursor=(s.limit-v_4);
s.ket=s.cursor;
if (!(r23())) {
s.cursor=(s.limit-v_3);
break lab1;
}
s.bra=s.cursor;
s.slice_del();
if (!(r32())) {
s.cursor=(s.limit-v_3);
break lab1;
}
break;
}
}
break;
}
s.cursor=(s.limit-v_1);
lab0: {
s.ket=s.cursor;
for(;;) {
v_7=(s.limit-s.cursor);
lab1: {
if (!(r14())) {
break lab1;
}
break;
}
s.cursor=(s.limit-v_7);
if (!(r12())) {
break lab0;
}
break;
}
for(;;) {
v_8=(s.limit-s.cursor);
lab1: {
if (!(r7())) {
break lab1;
}
s.bra=s.cursor;
s.slice_del();
break;
}
s.cursor=(s.limit-v_8);
lab1: {
if (!(r6())) {
break lab1;
}
s.bra=s.cursor;
s.slice_del();
v_9=(s.limit-s.cursor);
lab2: {
s.ket=s.cursor;
if (!(r23())) {
s.cursor=(s.limit-v_9);
break lab2;
}
s.bra=s.cursor;
s.slice_del();
if (!(r32())) {
s.cursor=(s.limit-v_9);
break lab2;
}
}
break;
}
s.cursor=(s.limit-v_8);
if (!(r32())) {
break lab0;
}
break;
}
break;
}
s.cursor=(s.limit-v_1);
lab0: {
s.ket=s.cursor;
for(;;) {
v_10=(s.limit-s.cursor);
lab1: {
if (!(r16())) {
break lab1;
}
break;
}
s.cursor=(s.limit-v_10);
if (!(r9())) {
break lab0;
}
break;
}
for(;;) {
v_11=(s.limit-s.cursor);
lab1: {
if (!(r6())) {
break lab1;
}
s.bra=s.cursor;
s.slice_del();
v_12=(s.limit-s.cursor);
lab2: {
s.ket=s.cursor;
if (!(r23())) {
s.cursor=(s.limit-v_12);
break lab2;
}
s.bra=s.cursor;
s.slice_del();
if (!(r32())) {
s.cursor=(s.limit-v_12);
break lab2;
}
}
break;
}
s.cursor=(s.limit-v_11);
if (!(r7())) {
break lab0;
}
break;
}
break;
}
s.cursor=(s.limit-v_1);
lab0: {
s.ket=s.cursor;
if (!(r15())) {
break lab0;
}
s.bra=s.cursor;
s.slice_del();
v_13=(s.limit-s.cursor);
lab1: {
s.ket=s.cursor;
for(;;) {
v_14=(s.limit-s.cursor);
lab2: {
if (!(r5())) {
break lab2;
}
s.bra=s.cursor;
s.slice_del();
v_15=(s.limit-s.cursor);
lab3: {
s.ket=s.cursor;
if (!(r23())) {
s.cursor=(s.limit-v_15);
break lab3;
}
s.bra=s.cursor;
s.slice_del();
if (!(r32())) {
s.cursor=(s.limit-v_15);
break lab3;
}
}
break;
}
s.cursor=(s.limit-v_14);
lab2: {
if (!(r23())) {
break lab2;
}
s.bra=s.cursor;
s.slice_del();
v_16=(s.limit-s.cursor);
lab3: {
if (!(r32())) {
s.cursor=(s.limit-v_16);
break lab3;
}
}
break;
}
s.cursor=(s.limit-v_14);
if (!(r32())) {
s.cursor=(s.limit-v_13);
break lab1;
}
break;
}
}
break;
}
s.cursor=(s.limit-v_1);
lab0: {
s.ket=s.cursor;
for(;;) {
v_17=(s.limit-s.cursor);
lab1: {
if (!(r10())) {
break lab1;
}
break;
}
s.cursor=(s.limit-v_17);
if (!(r17())) {
break lab0;
}
break;
}
s.bra=s.cursor;
s.slice_del();
v_18=(s.limit-s.cursor);
lab1: {
for(;;) {
v_19=(s.limit-s.cursor);
lab2: {
s.ket=s.cursor;
if (!(r23())) {
break lab2;
}
s.bra=s.cursor;
s.slice_del();
if (!(r32())) {
break lab2;
}
break;
}
s.cursor=(s.limit-v_19);
lab2: {
s.ket=s.cursor;
for(;;) {
v_20=(s.limit-s.cursor);
lab3: {
if (!(r5())) {
break lab3;
}
break;
}
s.cursor=(s.limit-v_20);
if (!(r6())) {
break lab2;
}
break;
}
s.bra=s.cursor;
s.slice_del();
v_21=(s.limit-s.cursor);
lab3: {
s.ket=s.cursor;
if (!(r23())) {
s.cursor=(s.limit-v_21);
break lab3;
}
s.bra=s.cursor;
s.slice_del();
if (!(r32())) {
s.cursor=(s.limit-v_21);
break lab3;
}
}
break;
}
s.cursor=(s.limit-v_19);
if (!(r32())) {
s.cursor=(s.limit-v_18);
break lab1;
}
break;
}
}
break;
}
s.cursor=(s.limit-v_1);
lab0: {
s.ket=s.cursor;
if (!(r7())) {
break lab0;
}
s.bra=s.cursor;
s.slice_del();
break;
}
s.cursor=(s.limit-v_1);
lab0: {
if (!(r32())) {
break lab0;
}
break;
}
s.cursor=(s.limit-v_1);
lab0: {
s.ket=s.cursor;
for(;;) {
v_22=(s.limit-s.cursor);
lab1: {
if (!(r13())) {
break lab1;
}
break;
}
s.cursor=(s.limit-v_22);
lab1: {
if (!(r8())) {
break lab1;
}
break;
}
s.cursor=(s.limit-v_22);
if (!(r11())) {
break lab0;
}
break;
}
s.bra=s.cursor;
s.slice_del();
v_23=(s.limit-s.cursor);
lab1: {
s.ket=s.cursor;
for(;;) {
v_24=(s.limit-s.cursor);
lab2: {
if (!(r5())) {
break lab2;
}
s.bra=s.cursor;
s.slice_del();
v_25=(s.limit-s.cursor);
lab3: {
s.ket=s.cursor;
if (!(r23())) {
s.cursor=(s.limit-v_25);
break lab3;
}
}
break;
}
s.cursor=(s.limit-v_24);
if (!(r23())) {
s.cursor=(s.limit-v_23);
break lab1;
}
break;
}
s.bra=s.cursor;
s.slice_del();
s.ket=s.cursor;
if (!(r32())) {
s.cursor=(s.limit-v_23);
break lab1;
}
}
break;
}
s.cursor=(s.limit-v_1);
s.ket=s.cursor;
for(;;) {
v_26=(s.limit-s.cursor);
lab0: {
if (!(r5())) {
break lab0;
}
break;
}
s.cursor=(s.limit-v_26);
if (!(r6())) {
return false;
}
break;
}
s.bra=s.cursor;
s.slice_del();
v_27=(s.limit-s.cursor);
lab0: {
s.ket=s.cursor;
if (!(r23())) {
s.cursor=(s.limit-v_27);
break lab0;
}
s.bra=s.cursor;
s.slice_del();
if (!(r32())) {
s.cursor=(s.limit-v_27);
break lab0;
}
}
break;
}
return true;
}
function r34() {
let among_var;
s.ket=s.cursor;
among_var=s.find_among_b(a_23);
if (among_var===0) {
return false;
}
s.bra=s.cursor;
s.slice_from(as_23[(among_var-1)]);
return true;
}
function r35() {
let v_1;
s.ket=s.cursor;
s.bra=s.cursor;
for(;;) {
lab0: {
if ((s.cursor <= s.limit_backward) || (s.current[(s.cursor - 1)] !== "d")) {
break lab0;
}
s.cursor-=1;
break;
}
if ((s.cursor <= s.limit_backward) || (s.current[(s.cursor - 1)] !== "g")) {
return false;
}
s.cursor-=1;
break;
}
if (!(s.go_out_grouping_b(g_vowel))) {
return false;
}
for(;;) {
v_1=(s.limit-s.cursor);
lab0: {
for(;;) {
lab1: {
if ((s.cursor <= s.limit_backward) || (s.current[(s.cursor - 1)] !== "a")) {
break lab1;
}
s.cursor-=1;
break;
}
if ((s.cursor <= s.limit_backward) || (s.current[(s.cursor - 1)] !== "ı")) {
break lab0;
}
s.cursor-=1;
break;
}
s.slice_from("ı");
break;
}
s.cursor=(s.limit-v_1);
lab0: {
for(;;) {
lab1: {
if ((s.cursor <= s.limit_backward) || (s.current[(s.cursor - 1)] !== "e")) {
break lab1;
}
s.cursor-=1;
break;
}
if ((s.cursor <= s.limit_backward) || (s.current[(s.cursor - 1)] !== "i")) {
break lab0;
}
s.cursor-=1;
break;
}
s.slice_from("i");
break;
}
s.cursor=(s.limit-v_1);
lab0: {
for(;;) {
lab1: {
if ((s.cursor <= s.limit_backward) || (s.current[(s.cursor - 1)] !== "o")) {
break lab1;
}
s.cursor-=1;
break;
}
if ((s.cursor <= s.limit_backward) || (s.current[(s.cursor - 1)] !== "u")) {
break lab0;
}
s.cursor-=1;
break;
}
s.slice_from("u");
break;
}
s.cursor=(s.limit-v_1);
for(;;) {
lab0: {
if ((s.cursor <= s.limit_backward) || (s.current[(s.cursor - 1)] !== "ö")) {
break lab0;
}
s.cursor-=1;
break;
}
if ((s.cursor <= s.limit_backward) || (s.current[(s.cursor - 1)] !== "ü")) {
return false;
}
s.cursor-=1;
break;
}
s.slice_from("ü");
break;
}
return true;
}
function r36() {
let v_1;
if (!(s.eq_s_b("ad"))) {
return false;
}
v_1=(s.limit-s.cursor);
lab0: {
if (!(s.eq_s_b("soy"))) {
s.cursor=(s.limit-v_1);
break lab0;
}
}
return s.cursor<=s.limit_backward;
}
function r37() {
let v_1, v_2, v_3, v_4;
v_1=s.cursor;
lab0: {
s.bra=s.cursor;
for(;;) {
v_2=s.cursor;
lab1: {
lab2: {
if ((s.cursor === s.limit) || (s.current[s.cursor] !== "'")) {
break lab2;
}
s.cursor+=1;
break lab1;
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
s.ket=s.cursor;
s.slice_del();
}
s.cursor=v_1;
v_3=s.cursor;
lab0: {
if ((s.cursor+2)>s.limit) {
break lab0;
}
s.cursor+=2;
for(;;) {
v_4=s.cursor;
lab1: {
if ((s.cursor === s.limit) || (s.current[s.cursor] !== "'")) {
break lab1;
}
s.cursor+=1;
s.cursor=v_4;
break;
}
s.cursor=v_4;
if (s.cursor>=s.limit) {
break lab0;
}
s.cursor+=1;
}
s.bra=s.cursor;
s.cursor=s.limit;
s.ket=s.cursor;
s.slice_del();
}
s.cursor=v_3;
return true;
}
function r38() {
let v_1;
v_1=s.cursor;
for (let _=0; _<2; _++) {
if (!(s.go_out_grouping(g_vowel))) {
return false;
}
s.cursor+=1;
}
s.cursor=v_1;
return true;
}
function r39() {
let v_1, v_2, v_3;
s.limit_backward=s.cursor;
s.cursor=s.limit;
v_1=(s.limit-s.cursor);
lab0: {
if (!(r36())) {
break lab0;
}
return false;
}
s.cursor=(s.limit-v_1);
v_2=(s.limit-s.cursor);
r35();
s.cursor=(s.limit-v_2);
v_3=(s.limit-s.cursor);
r34();
s.cursor=(s.limit-v_3);
s.cursor=s.limit_backward;
return true;
}
function r40() {
let v_1, v_2;
r37();
if (!(r38())) {
return false;
}
s.limit_backward=s.cursor;
s.cursor=s.limit;
v_1=(s.limit-s.cursor);
r31();
s.cursor=(s.limit-v_1);
if (!(s.B_continue_stemming_noun_suffixes)) {
return false;
}
v_2=(s.limit-s.cursor);
r33();
s.cursor=(s.limit-v_2);
s.cursor=s.limit_backward;
return r39();
}
const g_vowel = new Set("aeiouöüı");
const g_U = new Set("iuüı");
const g_vowel1 = new Set("aouı");
const g_vowel2 = new Set("eiöü");
const g_vowel3 = new Set("aı");
const g_vowel4 = new Set("ei");
const g_vowel5 = new Set("ou");
const g_vowel6 = new Set("öü");
const a_0 = [["m",-1],["n",-1],["miz",-1],["niz",-1],["muz",-1],["nuz",-1],["müz",-1],["nüz",-1],["mız",-1],["nız",-1]];
const a_1 = [["leri",-1],["ları",-1]];
const a_2 = [["ni",-1],["nu",-1],["nü",-1],["nı",-1]];
const a_3 = [["in",-1],["un",-1],["ün",-1],["ın",-1]];
const a_4 = [["a",-1],["e",-1]];
const a_5 = [["na",-1],["ne",-1]];
const a_6 = [["da",-1],["ta",-1],["de",-1],["te",-1]];
const a_7 = [["nda",-1],["nde",-1]];
const a_8 = [["dan",-1],["tan",-1],["den",-1],["ten",-1]];
const a_9 = [["ndan",-1],["nden",-1]];
const a_10 = [["la",-1],["le",-1]];
const a_11 = [["ca",-1],["ce",-1]];
const a_12 = [["im",-1],["um",-1],["üm",-1],["ım",-1]];
const a_13 = [["sin",-1],["sun",-1],["sün",-1],["sın",-1]];
const a_14 = [["iz",-1],["uz",-1],["üz",-1],["ız",-1]];
const a_15 = [["siniz",-1],["sunuz",-1],["sünüz",-1],["sınız",-1]];
const a_16 = [["lar",-1],["ler",-1]];
const a_17 = [["niz",-1],["nuz",-1],["nüz",-1],["nız",-1]];
const a_18 = [["dir",-1],["tir",-1],["dur",-1],["tur",-1],["dür",-1],["tür",-1],["dır",-1],["tır",-1]];
const a_19 = [["casına",-1],["cesine",-1]];
const a_20 = [["di",-1],["ti",-1],["dik",-1],["tik",-1],["duk",-1],["tuk",-1],["dük",-1],["tük",-1],["dık",-1],["tık",-1],["dim",-1],["tim",-1],["dum",-1],["tum",-1],["düm",-1],["tüm",-1],["dım",-1],["tım",-1],["din",-1],["tin",-1],["dun",-1],["tun",-1],["dün",-1],["tün",-1],["dın",-1],["tın",-1],["du",-1],["tu",-1],["dü",-1],["tü",-1],["dı",-1],["tı",-1]];
const a_21 = [["sa",-1],["se",-1],["sak",-1],["sek",-1],["sam",-1],["sem",-1],["san",-1],["sen",-1]];
const a_22 = [["miş",-1],["muş",-1],["müş",-1],["mış",-1]];
const a_23 = ["b",["c",2],["d",3],["ğ",4]];
const as_23 = ["p","ç","t","k"];
return function () { s.B_continue_stemming_noun_suffixes=false; r40(); };
});
