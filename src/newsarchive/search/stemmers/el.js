// Made by `./dev bench stemmers` from snowballstemmer 3.1.1, greek: change nothing here.
// Snowball: Copyright (c) 2001 Dr Martin Porter, 2002 Richard Boulton and others; BSD 3-Clause, see NOTICE.
newsarchive.stemmer("el", function (s) {
function r0() {
let among_var, v_1;
for(;;) {
v_1=(s.limit-s.cursor);
lab0: {
s.ket=s.cursor;
among_var=s.find_among_b(a_0);
s.bra=s.cursor;
if (among_var===1) {
s.slice_from("α");
} else if (among_var===2) {
s.slice_from("β");
} else if (among_var===3) {
s.slice_from("γ");
} else if (among_var===4) {
s.slice_from("δ");
} else if (among_var===5) {
s.slice_from("ε");
} else if (among_var===6) {
s.slice_from("ζ");
} else if (among_var===7) {
s.slice_from("η");
} else if (among_var===8) {
s.slice_from("θ");
} else if (among_var===9) {
s.slice_from("ι");
} else if (among_var===10) {
s.slice_from("κ");
} else if (among_var===11) {
s.slice_from("λ");
} else if (among_var===12) {
s.slice_from("μ");
} else if (among_var===13) {
s.slice_from("ν");
} else if (among_var===14) {
s.slice_from("ξ");
} else if (among_var===15) {
s.slice_from("ο");
} else if (among_var===16) {
s.slice_from("π");
} else if (among_var===17) {
s.slice_from("ρ");
} else if (among_var===18) {
s.slice_from("σ");
} else if (among_var===19) {
s.slice_from("τ");
} else if (among_var===20) {
s.slice_from("υ");
} else if (among_var===21) {
s.slice_from("φ");
} else if (among_var===22) {
s.slice_from("χ");
} else if (among_var===23) {
s.slice_from("ψ");
} else if (among_var===24) {
s.slice_from("ω");
} else {
if (s.cursor<=s.limit_backward) {
break lab0;
}
s.cursor-=1;
}
continue;
}
s.cursor=(s.limit-v_1);
break;
}
return true;
}
function r1() {
let among_var;
s.ket=s.cursor;
among_var=s.find_among_b(a_1);
if (among_var===0) {
return false;
}
s.bra=s.cursor;
s.slice_from(as_1[(among_var-1)]);
s.B_test1=false;
return true;
}
function r2() {
let among_var;
s.ket=s.cursor;
if (s.find_among_b(a_3)===0) {
return false;
}
s.bra=s.cursor;
s.slice_del();
s.B_test1=false;
s.ket=s.cursor;
s.bra=s.cursor;
among_var=s.find_among_b(a_2);
if (among_var===0) {
return false;
}
if (s.cursor>s.limit_backward) {
return false;
}
s.slice_from(as_2[(among_var-1)]);
return true;
}
function r3() {
s.ket=s.cursor;
if (s.find_among_b(a_5)===0) {
return false;
}
s.bra=s.cursor;
s.slice_del();
s.B_test1=false;
s.ket=s.cursor;
s.bra=s.cursor;
if (s.find_among_b(a_4)===0) {
return false;
}
if (s.cursor>s.limit_backward) {
return false;
}
s.slice_from("ων");
return true;
}
function r4() {
let among_var, v_1;
for(;;) {
v_1=(s.limit-s.cursor);
lab0: {
s.ket=s.cursor;
if (!(s.eq_s_b("ισα"))) {
break lab0;
}
s.bra=s.cursor;
if (s.cursor>s.limit_backward) {
break lab0;
}
s.slice_from("ισ");
break;
}
s.cursor=(s.limit-v_1);
s.ket=s.cursor;
break;
}
if (s.find_among_b(a_7)===0) {
return false;
}
s.bra=s.cursor;
s.slice_del();
s.B_test1=false;
s.ket=s.cursor;
s.bra=s.cursor;
among_var=s.find_among_b(a_6);
if (among_var===0) {
return false;
}
if (s.cursor>s.limit_backward) {
return false;
}
s.slice_from(as_6[(among_var-1)]);
return true;
}
function r5() {
s.ket=s.cursor;
if (s.find_among_b(a_9)===0) {
return false;
}
s.bra=s.cursor;
s.slice_del();
s.B_test1=false;
s.ket=s.cursor;
s.bra=s.cursor;
if (s.find_among_b(a_8)===0) {
return false;
}
if (s.cursor>s.limit_backward) {
return false;
}
s.slice_from("ι");
return true;
}
function r6() {
let among_var;
s.ket=s.cursor;
if (s.find_among_b(a_11)===0) {
return false;
}
s.bra=s.cursor;
s.slice_del();
s.B_test1=false;
s.ket=s.cursor;
s.bra=s.cursor;
among_var=s.find_among_b(a_10);
if (among_var===0) {
return false;
}
if (s.cursor>s.limit_backward) {
return false;
}
s.slice_from(as_10[(among_var-1)]);
return true;
}
function r7() {
let among_var, v_1;
s.ket=s.cursor;
if (s.find_among_b(a_14)===0) {
return false;
}
s.bra=s.cursor;
s.slice_del();
s.B_test1=false;
for(;;) {
v_1=(s.limit-s.cursor);
lab0: {
s.ket=s.cursor;
s.bra=s.cursor;
among_var=s.find_among_b(a_12);
if (among_var===0) {
break lab0;
}
if (s.cursor>s.limit_backward) {
break lab0;
}
s.slice_from(as_12[(among_var-1)]);
break;
}
s.cursor=(s.limit-v_1);
s.ket=s.cursor;
among_var=s.find_among_b(a_13);
if (among_var===0) {
return false;
}
s.bra=s.cursor;
s.slice_from(as_13[(among_var-1)]);
break;
}
return true;
}
function r8() {
s.ket=s.cursor;
if (s.find_among_b(a_16)===0) {
return false;
}
s.bra=s.cursor;
s.slice_del();
s.B_test1=false;
s.ket=s.cursor;
s.bra=s.cursor;
if (s.find_among_b(a_15)===0) {
return false;
}
if (s.cursor>s.limit_backward) {
return false;
}
s.slice_from("αρακ");
return true;
}
function r9() {
let among_var, v_1;
s.ket=s.cursor;
if (s.find_among_b(a_18)===0) {
return false;
}
s.bra=s.cursor;
s.slice_del();
s.B_test1=false;
for(;;) {
v_1=(s.limit-s.cursor);
lab0: {
s.ket=s.cursor;
s.bra=s.cursor;
among_var=s.find_among_b(a_17);
if (among_var===0) {
break lab0;
}
if (s.cursor>s.limit_backward) {
break lab0;
}
s.slice_from(as_17[(among_var-1)]);
break;
}
s.cursor=(s.limit-v_1);
s.ket=s.cursor;
s.bra=s.cursor;
if (!(s.eq_s_b("κορ"))) {
return false;
}
s.slice_from("ιτσ");
break;
}
return true;
}
function r10() {
let v_1;
s.ket=s.cursor;
if (s.find_among_b(a_21)===0) {
return false;
}
s.bra=s.cursor;
s.slice_del();
s.B_test1=false;
for(;;) {
v_1=(s.limit-s.cursor);
lab0: {
s.ket=s.cursor;
s.bra=s.cursor;
if (s.find_among_b(a_19)===0) {
break lab0;
}
if (s.cursor>s.limit_backward) {
break lab0;
}
s.slice_from("ιδ");
break;
}
s.cursor=(s.limit-v_1);
s.ket=s.cursor;
s.bra=s.cursor;
if (s.find_among_b(a_20)===0) {
return false;
}
s.slice_from("ιδ");
break;
}
return true;
}
function r11() {
s.ket=s.cursor;
if (s.find_among_b(a_23)===0) {
return false;
}
s.bra=s.cursor;
s.slice_del();
s.B_test1=false;
s.ket=s.cursor;
s.bra=s.cursor;
if (s.find_among_b(a_22)===0) {
return false;
}
if (s.cursor>s.limit_backward) {
return false;
}
s.slice_from("ισκ");
return true;
}
function r12() {
let c, v_1;
s.ket=s.cursor;
if (s.find_among_b(a_24)===0) {
return false;
}
s.bra=s.cursor;
s.slice_del();
v_1=(s.limit-s.cursor);
lab0: {
if (s.find_among_b(a_25)===0) {
break lab0;
}
return false;
}
s.cursor=(s.limit-v_1);
c=s.cursor;
s.insert(s.cursor, s.cursor, "αδ");
s.cursor=c;
return true;
}
function r13() {
s.ket=s.cursor;
if (s.find_among_b(a_26)===0) {
return false;
}
s.bra=s.cursor;
s.slice_del();
s.ket=s.cursor;
s.bra=s.cursor;
if (s.find_among_b(a_27)===0) {
return false;
}
s.slice_from("εδ");
return true;
}
function r14() {
s.ket=s.cursor;
if (s.find_among_b(a_28)===0) {
return false;
}
s.bra=s.cursor;
s.slice_del();
s.ket=s.cursor;
s.bra=s.cursor;
if (s.find_among_b(a_29)===0) {
return false;
}
s.slice_from("ουδ");
return true;
}
function r15() {
s.ket=s.cursor;
if (s.find_among_b(a_30)===0) {
return false;
}
s.bra=s.cursor;
s.slice_del();
s.B_test1=false;
s.ket=s.cursor;
s.bra=s.cursor;
if (s.find_among_b(a_31)===0) {
return false;
}
if (s.cursor>s.limit_backward) {
return false;
}
s.slice_from("ε");
return true;
}
function r16() {
s.ket=s.cursor;
if (s.find_among_b(a_32)===0) {
return false;
}
s.bra=s.cursor;
s.slice_del();
s.B_test1=false;
s.ket=s.cursor;
s.bra=s.cursor;
if (!(s.in_grouping_b(g_v))) {
return false;
}
s.slice_from("ι");
return true;
}
function r17() {
let v_1;
s.ket=s.cursor;
if (s.find_among_b(a_33)===0) {
return false;
}
s.bra=s.cursor;
s.slice_del();
s.B_test1=false;
for(;;) {
v_1=(s.limit-s.cursor);
lab0: {
s.ket=s.cursor;
s.bra=s.cursor;
if (!(s.in_grouping_b(g_v))) {
break lab0;
}
s.slice_from("ικ");
break;
}
s.cursor=(s.limit-v_1);
s.ket=s.cursor;
break;
}
s.bra=s.cursor;
if (s.find_among_b(a_34)===0) {
return false;
}
if (s.cursor>s.limit_backward) {
return false;
}
s.slice_from("ικ");
return true;
}
function r18() {
let v_1, v_2;
v_1=(s.limit-s.cursor);
lab0: {
s.ket=s.cursor;
if (!(s.eq_s_b("αγαμε"))) {
break lab0;
}
s.bra=s.cursor;
if (s.cursor>s.limit_backward) {
break lab0;
}
s.slice_from("αγαμ");
}
s.cursor=(s.limit-v_1);
v_2=(s.limit-s.cursor);
lab0: {
s.ket=s.cursor;
if (s.find_among_b(a_35)===0) {
break lab0;
}
s.bra=s.cursor;
s.slice_del();
s.B_test1=false;
}
s.cursor=(s.limit-v_2);
s.ket=s.cursor;
if (!(s.eq_s_b("αμε"))) {
return false;
}
s.bra=s.cursor;
s.slice_del();
s.B_test1=false;
s.ket=s.cursor;
s.bra=s.cursor;
if (s.find_among_b(a_36)===0) {
return false;
}
if (s.cursor>s.limit_backward) {
return false;
}
s.slice_from("αμ");
return true;
}
function r19() {
let v_1, v_2;
v_1=(s.limit-s.cursor);
lab0: {
s.ket=s.cursor;
if (s.find_among_b(a_38)===0) {
break lab0;
}
s.bra=s.cursor;
s.slice_del();
s.B_test1=false;
s.ket=s.cursor;
s.bra=s.cursor;
if (s.find_among_b(a_37)===0) {
break lab0;
}
if (s.cursor>s.limit_backward) {
break lab0;
}
s.slice_from("αγαν");
}
s.cursor=(s.limit-v_1);
s.ket=s.cursor;
if (!(s.eq_s_b("ανε"))) {
return false;
}
s.bra=s.cursor;
s.slice_del();
s.B_test1=false;
for(;;) {
v_2=(s.limit-s.cursor);
lab0: {
s.ket=s.cursor;
s.bra=s.cursor;
if (!(s.in_grouping_b(g_v2))) {
break lab0;
}
s.slice_from("αν");
break;
}
s.cursor=(s.limit-v_2);
s.ket=s.cursor;
break;
}
s.bra=s.cursor;
if (s.find_among_b(a_39)===0) {
return false;
}
if (s.cursor>s.limit_backward) {
return false;
}
s.slice_from("αν");
return true;
}
function r20() {
let v_1, v_2;
v_1=(s.limit-s.cursor);
lab0: {
s.ket=s.cursor;
if (!(s.eq_s_b("ησετε"))) {
break lab0;
}
s.bra=s.cursor;
s.slice_del();
s.B_test1=false;
}
s.cursor=(s.limit-v_1);
s.ket=s.cursor;
if (!(s.eq_s_b("ετε"))) {
return false;
}
s.bra=s.cursor;
s.slice_del();
s.B_test1=false;
for(;;) {
v_2=(s.limit-s.cursor);
lab0: {
s.ket=s.cursor;
s.bra=s.cursor;
if (!(s.in_grouping_b(g_v2))) {
break lab0;
}
s.slice_from("ετ");
break;
}
s.cursor=(s.limit-v_2);
lab0: {
s.ket=s.cursor;
s.bra=s.cursor;
if (s.find_among_b(a_40)===0) {
break lab0;
}
s.slice_from("ετ");
break;
}
s.cursor=(s.limit-v_2);
s.ket=s.cursor;
break;
}
s.bra=s.cursor;
if (s.find_among_b(a_41)===0) {
return false;
}
if (s.cursor>s.limit_backward) {
return false;
}
s.slice_from("ετ");
return true;
}
function r21() {
let v_1;
s.ket=s.cursor;
if (s.find_among_b(a_42)===0) {
return false;
}
s.bra=s.cursor;
s.slice_del();
s.B_test1=false;
for(;;) {
v_1=(s.limit-s.cursor);
lab0: {
s.ket=s.cursor;
s.bra=s.cursor;
if (!(s.eq_s_b("αρχ"))) {
break lab0;
}
if (s.cursor>s.limit_backward) {
break lab0;
}
s.slice_from("οντ");
break;
}
s.cursor=(s.limit-v_1);
s.ket=s.cursor;
s.bra=s.cursor;
if (!(s.eq_s_b("κρε"))) {
return false;
}
s.slice_from("ωντ");
break;
}
return true;
}
function r22() {
s.ket=s.cursor;
if (s.find_among_b(a_43)===0) {
return false;
}
s.bra=s.cursor;
s.slice_del();
s.B_test1=false;
s.ket=s.cursor;
s.bra=s.cursor;
if (!(s.eq_s_b("ον"))) {
return false;
}
if (s.cursor>s.limit_backward) {
return false;
}
s.slice_from("ομαστ");
return true;
}
function r23() {
let v_1;
v_1=(s.limit-s.cursor);
lab0: {
s.ket=s.cursor;
if (!(s.eq_s_b("ιεστε"))) {
break lab0;
}
s.bra=s.cursor;
s.slice_del();
s.B_test1=false;
s.ket=s.cursor;
s.bra=s.cursor;
if (s.find_among_b(a_44)===0) {
break lab0;
}
if (s.cursor>s.limit_backward) {
break lab0;
}
s.slice_from("ιεστ");
}
s.cursor=(s.limit-v_1);
s.ket=s.cursor;
if (!(s.eq_s_b("εστε"))) {
return false;
}
s.bra=s.cursor;
s.slice_del();
s.B_test1=false;
s.ket=s.cursor;
s.bra=s.cursor;
if (s.find_among_b(a_45)===0) {
return false;
}
if (s.cursor>s.limit_backward) {
return false;
}
s.slice_from("ιεστ");
return true;
}
function r24() {
let v_1, v_2;
v_1=(s.limit-s.cursor);
lab0: {
s.ket=s.cursor;
if (s.find_among_b(a_46)===0) {
break lab0;
}
s.bra=s.cursor;
s.slice_del();
s.B_test1=false;
}
s.cursor=(s.limit-v_1);
s.ket=s.cursor;
if (s.find_among_b(a_49)===0) {
return false;
}
s.bra=s.cursor;
s.slice_del();
s.B_test1=false;
for(;;) {
v_2=(s.limit-s.cursor);
lab0: {
s.ket=s.cursor;
s.bra=s.cursor;
if (s.find_among_b(a_47)===0) {
break lab0;
}
s.slice_from("ηκ");
break;
}
s.cursor=(s.limit-v_2);
s.ket=s.cursor;
s.bra=s.cursor;
if (s.find_among_b(a_48)===0) {
return false;
}
if (s.cursor>s.limit_backward) {
return false;
}
s.slice_from("ηκ");
break;
}
return true;
}
function r25() {
let v_1;
s.ket=s.cursor;
if (s.find_among_b(a_52)===0) {
return false;
}
s.bra=s.cursor;
s.slice_del();
s.B_test1=false;
for(;;) {
v_1=(s.limit-s.cursor);
lab0: {
s.ket=s.cursor;
s.bra=s.cursor;
if (s.find_among_b(a_50)===0) {
break lab0;
}
s.slice_from("ουσ");
break;
}
s.cursor=(s.limit-v_1);
s.ket=s.cursor;
s.bra=s.cursor;
if (s.find_among_b(a_51)===0) {
return false;
}
if (s.cursor>s.limit_backward) {
return false;
}
s.slice_from("ουσ");
break;
}
return true;
}
function r26() {
let among_var, v_1, v_2;
s.ket=s.cursor;
if (s.find_among_b(a_55)===0) {
return false;
}
s.bra=s.cursor;
s.slice_del();
s.B_test1=false;
for(;;) {
v_1=(s.limit-s.cursor);
lab0: {
s.ket=s.cursor;
s.bra=s.cursor;
if (!(s.eq_s_b("κολλ"))) {
break lab0;
}
s.slice_from("αγ");
break;
}
s.cursor=(s.limit-v_1);
for(;;) {
v_2=(s.limit-s.cursor);
lab0: {
s.ket=s.cursor;
s.bra=s.cursor;
among_var=s.find_among_b(a_53);
if (among_var===0) {
break lab0;
}
if (among_var===1) {
s.slice_from("αγ");
}
break;
}
s.cursor=(s.limit-v_2);
s.ket=s.cursor;
s.bra=s.cursor;
if (s.find_among_b(a_54)===0) {
return false;
}
if (s.cursor>s.limit_backward) {
return false;
}
s.slice_from("αγ");
break;
}
break;
}
return true;
}
function r27() {
s.ket=s.cursor;
if (s.find_among_b(a_56)===0) {
return false;
}
s.bra=s.cursor;
s.slice_del();
s.B_test1=false;
s.ket=s.cursor;
s.bra=s.cursor;
if (s.find_among_b(a_57)===0) {
return false;
}
if (s.cursor>s.limit_backward) {
return false;
}
s.slice_from("ησ");
return true;
}
function r28() {
s.ket=s.cursor;
if (!(s.eq_s_b("ηστε"))) {
return false;
}
s.bra=s.cursor;
s.slice_del();
s.B_test1=false;
s.ket=s.cursor;
s.bra=s.cursor;
if (s.find_among_b(a_58)===0) {
return false;
}
if (s.cursor>s.limit_backward) {
return false;
}
s.slice_from("ηστ");
return true;
}
function r29() {
s.ket=s.cursor;
if (s.find_among_b(a_59)===0) {
return false;
}
s.bra=s.cursor;
s.slice_del();
s.B_test1=false;
s.ket=s.cursor;
s.bra=s.cursor;
if (s.find_among_b(a_60)===0) {
return false;
}
if (s.cursor>s.limit_backward) {
return false;
}
s.slice_from("ουν");
return true;
}
function r30() {
s.ket=s.cursor;
if (s.find_among_b(a_61)===0) {
return false;
}
s.bra=s.cursor;
s.slice_del();
s.B_test1=false;
s.ket=s.cursor;
s.bra=s.cursor;
if (s.find_among_b(a_62)===0) {
return false;
}
if (s.cursor>s.limit_backward) {
return false;
}
s.slice_from("ουμ");
return true;
}
function r31() {
let v_1;
v_1=(s.limit-s.cursor);
lab0: {
s.ket=s.cursor;
if (s.find_among_b(a_63)===0) {
break lab0;
}
s.bra=s.cursor;
s.slice_from("μα");
}
s.cursor=(s.limit-v_1);
if (!(s.B_test1)) {
return false;
}
s.ket=s.cursor;
if (s.find_among_b(a_64)===0) {
return false;
}
s.bra=s.cursor;
s.slice_del();
return true;
}
function r32() {
s.ket=s.cursor;
if (s.find_among_b(a_65)===0) {
return false;
}
s.bra=s.cursor;
s.slice_del();
return true;
}
function r33() {
let v_1, v_10, v_11, v_12, v_13, v_14, v_15, v_16, v_17, v_18, v_19, v_2, v_20, v_21, v_22, v_23, v_24, v_25, v_26, v_27, v_28, v_29, v_3, v_30, v_31, v_32, v_33, v_4, v_5, v_6, v_7, v_8, v_9;
s.limit_backward=s.cursor;
s.cursor=s.limit;
v_1=(s.limit-s.cursor);
r0();
s.cursor=(s.limit-v_1);
if (s.current.length<3) {
return false;
}
s.B_test1=true;
v_2=(s.limit-s.cursor);
r1();
s.cursor=(s.limit-v_2);
v_3=(s.limit-s.cursor);
r2();
s.cursor=(s.limit-v_3);
v_4=(s.limit-s.cursor);
r3();
s.cursor=(s.limit-v_4);
v_5=(s.limit-s.cursor);
r4();
s.cursor=(s.limit-v_5);
v_6=(s.limit-s.cursor);
r5();
s.cursor=(s.limit-v_6);
v_7=(s.limit-s.cursor);
r6();
s.cursor=(s.limit-v_7);
v_8=(s.limit-s.cursor);
r7();
s.cursor=(s.limit-v_8);
v_9=(s.limit-s.cursor);
r8();
s.cursor=(s.limit-v_9);
v_10=(s.limit-s.cursor);
r9();
s.cursor=(s.limit-v_10);
v_11=(s.limit-s.cursor);
r10();
s.cursor=(s.limit-v_11);
v_12=(s.limit-s.cursor);
r11();
s.cursor=(s.limit-v_12);
v_13=(s.limit-s.cursor);
r12();
s.cursor=(s.limit-v_13);
v_14=(s.limit-s.cursor);
r13();
s.cursor=(s.limit-v_14);
v_15=(s.limit-s.cursor);
r14();
s.cursor=(s.limit-v_15);
v_16=(s.limit-s.cursor);
r15();
s.cursor=(s.limit-v_16);
v_17=(s.limit-s.cursor);
r16();
s.cursor=(s.limit-v_17);
v_18=(s.limit-s.cursor);
r17();
s.cursor=(s.limit-v_18);
v_19=(s.limit-s.cursor);
r18();
s.cursor=(s.limit-v_19);
v_20=(s.limit-s.cursor);
r19();
s.cursor=(s.limit-v_20);
v_21=(s.limit-s.cursor);
r20();
s.cursor=(s.limit-v_21);
v_22=(s.limit-s.cursor);
r21();
s.cursor=(s.limit-v_22);
v_23=(s.limit-s.cursor);
r22();
s.cursor=(s.limit-v_23);
v_24=(s.limit-s.cursor);
r23();
s.cursor=(s.limit-v_24);
v_25=(s.limit-s.cursor);
r24();
s.cursor=(s.limit-v_25);
v_26=(s.limit-s.cursor);
r25();
s.cursor=(s.limit-v_26);
v_27=(s.limit-s.cursor);
r27();
s.cursor=(s.limit-v_27);
v_28=(s.limit-s.cursor);
r26();
s.cursor=(s.limit-v_28);
v_29=(s.limit-s.cursor);
r28();
s.cursor=(s.limit-v_29);
v_30=(s.limit-s.cursor);
r29();
s.cursor=(s.limit-v_30);
v_31=(s.limit-s.cursor);
r30();
s.cursor=(s.limit-v_31);
v_32=(s.limit-s.cursor);
r31();
s.cursor=(s.limit-v_32);
v_33=(s.limit-s.cursor);
r32();
s.cursor=(s.limit-v_33);
s.cursor=s.limit_backward;
return true;
}
const g_v = new Set("αεηιουω");
const g_v2 = new Set("αεηιοω");
const a_0 = [["",25],"Ά",["Έ",5],["Ή",7],["Ί",9],["Ό",15],["Ύ",20],["Ώ",24],["ΐ",7],"Α",["Β",2],["Γ",3],["Δ",4],["Ε",5],["Ζ",6],["Η",7],["Θ",8],["Ι",9],["Κ",10],["Λ",11],["Μ",12],["Ν",13],["Ξ",14],["Ο",15],["Π",16],["Ρ",17],["Σ",18],["Τ",19],["Υ",20],["Φ",21],["Χ",22],["Ψ",23],["Ω",24],["Ϊ",9],["Ϋ",20],"ά",["έ",5],["ή",7],["ί",9],["ΰ",20],["ς",18],["ϊ",7],["ϋ",20],["ό",15],["ύ",20],["ώ",24]];
const a_1 = [["σκαγια",2],"φαγια",["ολογια",3],["σογια",4],["τατογια",5],["κρεατα",6],["περατα",7],["τερατα",8],["γεγονοτα",11],["καθεστωτα",10],["φωτα",9],["περατη",7],["σκαγιων",2],"φαγιων",["ολογιων",3],["σογιων",4],["τατογιων",5],["κρεατων",6],["περατων",7],["τερατων",8],["γεγονοτων",11],["καθεστωτων",10],["φωτων",9],["κρεασ",6],["περασ",7],["τερασ",8],["γεγονοσ",11],["κρεατοσ",6],["περατοσ",7],["τερατοσ",8],["γεγονοτοσ",11],["καθεστωτοσ",10],["φωτοσ",9],["καθεστωσ",10],["φωσ",9],["σκαγιου",2],"φαγιου",["ολογιου",3],["σογιου",4],["τατογιου",5]];
const as_1 = ["φα","σκα","ολο","σο","τατο","κρε","περ","τερ","φω","καθεστ","γεγον"];
const a_2 = ["πα","ξαναπα","επα","περιπα","αναμπα","εμπα",["β",2],"δανε",["βαθυρι",2],["βαρκ",2],["μαρκ",2],["λ",2],["μ",2],["κορν",2],"αθρο","συναθρο",["π",2],["ιμπ",2],["ρ",2],["μαρ",2],["αμπαρ",2],["γκρ",2],["βολβορ",2],["γλυκορ",2],["πιπερορ",2],["πρ",2],["μπρ",2],["αρρ",2],["γλυκυρ",2],["πολυρ",2],["λου",2]];
const as_2 = ["ι","ιζ"];
const a_3 = ["ιζα","ιζε","ιζαμε","ιζουμε","ιζανε","ιζουνε","ιζατε","ιζετε","ιζει","ιζαν","ιζουν","ιζεσ","ιζεισ","ιζω"];
const a_4 = ["βι","λι","αλ","εν","σ","χ","υψ","ζω"];
const a_5 = ["ωθηκα","ωθηκε","ωθηκαμε","ωθηκανε","ωθηκατε","ωθηκαν","ωθηκεσ"];
const a_6 = ["ξαναπα","επα","περιπα","αναμπα","εμπα","χαρτοπα","εξαρχα",["γε",2],["γκε",2],"κλε","εκλε","απεκλε","αποκλε","εσωκλε","δανε","πε","επε","μετεπε","εσε",["γκ",2],["μ",2],["πουκαμ",2],["κομ",2],["αν",2],["ολο",2],"αθρο","συναθρο",["π",2],["λαρ",2],["δημοκρατ",2],["αφ",2],["γιγαντοαφ",2]];
const as_6 = ["ι","ισ"];
const a_7 = ["ισα","ισαμε","ισανε","ισε","ισατε","ισαν","ισεσ"];
const a_8 = ["ξαναπα","επα","περιπα","αναμπα","εμπα","χαρτοπα","εξαρχα","κλε","εκλε","απεκλε","αποκλε","εσωκλε","δανε","πε","επε","μετεπε","εσε","αθρο","συναθρο"];
const a_9 = ["ισουμε","ισουνε","ισετε","ισει","ισουν","ισεισ","ισω"];
const a_10 = [["ατα",2],["φα",2],["ηφα",2],["μεγ",2],["λυγ",2],["ηδ",2],"κλε","εσωκλε","πλε","δανε","σε","ασε",["καθ",2],["εχθ",2],["κακ",2],["μακ",2],["σκ",2],["φιλ",2],["κυλ",2],["μ",2],["γεμ",2],["αχν",2],"συναθρο",["π",2],["απ",2],["εμπ",2],["ευπ",2],["αρ",2],["αορ",2],["γυρ",2],["χρ",2],["χωρ",2],["κτ",2],["ακτ",2],["χτ",2],["αχτ",2],["ταχ",2],["σχ",2],["ασχ",2],["υψ",2]];
const as_10 = ["ι","ιστ"];
const a_11 = ["ιστα","ιστε","ιστη","ιστοι","ιστων","ιστο","ιστεσ","ιστησ","ιστοσ","ιστουσ","ιστου"];
const a_12 = ["εγκλε","αποκλε",["δανε",2],["αντιδανε",2],"σε","μετασε","μικροσε"];
const as_12 = ["ισμ","ι"];
const a_13 = [["ατομικ",2],["εθνικ",4],["τοπικ",7],["εκλεκτικ",5],["σκεπτικ",6],["γνωστικ",3],"αγνωστικ",["αλεξανδριν",8],["θεατριν",10],["βυζαντιν",9]];
const as_13 = ["αγνωστ","ατομ","γνωστ","εθν","εκλεκτ","σκεπτ","τοπ","αλεξανδρ","βυζαντ","θεατρ"];
const a_14 = ["ισμοι","ισμων","ισμο","ισμοσ","ισμουσ","ισμου"];
const a_15 = ["σ","χ"];
const a_16 = ["ουδακια","αρακια","ουδακι","αρακι"];
const a_17 = [["β",2],"βαμβ","σλοβ","τσεχοσλοβ",["καρδ",2],["ζ",2],"τζ","κ","καπακ","σοκ","σκ",["βαλ",2],"μαλ",["γλ",2],["τριπολ",2],"πλ","λουλ","φυλ","καιμ","κλιμ","φαρμ",["γιαν",2],"σπαν",["ηγουμεν",2],"κον",["μακρυν",2],["π",2],"κατραπ","ρ","βρ","λαβρ","αμβρ","μερ",["πατερ",2],"ανθρ","κορ","σ","ναγκασ",["τοσ",2],"μουστ","ρυ","φ","σφ","αλισφ",["νυφ",2],"χ"];
const as_17 = ["ακ","ιτσ"];
const a_18 = ["ακια","αρακια","ιτσα","ακι","αρακι","ιτσων","ιτσασ","ιτσεσ"];
const a_19 = ["ψαλ","αιφν","ολο","ιρ"];
const a_20 = ["ε","παιχν"];
const a_21 = ["ιδια","ιδιων","ιδιο"];
const a_22 = ["ιβ","δ","φραγκ","λυκ","οβελ","μην","ρ"];
const a_23 = ["ισκε","ισκο","ισκοσ","ισκου"];
const a_24 = ["αδων","αδεσ"];
const a_25 = [["γιαγι",-1],["θει",-1],["οκ",-1],["μαμ",-1],["μαν",-1],["μπαμπ",-1],["πεθερ",-1],["πατερ",-1],["κυρ",-1],["νταντ",-1]];
const a_26 = ["εδων","εδεσ"];
const a_27 = ["μιλ","δαπ","γηπ","ιπ","εμπ","οπ","κρασπ","υπ"];
const a_28 = ["ουδων","ουδεσ"];
const a_29 = ["τραγ","φε","καλιακ","αρκ","σκ","πεταλ","βελ","λουλ","φλ","χν","πλεξ","σπ","φρ","σ","λιχ"];
const a_30 = ["εων","εωσ"];
const a_31 = ["δ","ιδ","θ","γαλ","ελ","ν","π","παρ"];
const a_32 = ["ια","ιων","ιου"];
const a_33 = ["ικα","ικων","ικο","ικου"];
const a_34 = ["αδ","συναδ","καταδ","αντιδ","ενδ","φυλοδ","υποδ","πρωτοδ","εξωδ","ηθ","ανηθ","ξικ","αλ","αμμοχαλ","συνομηλ","μπολ","μουλ","τσαμ","βρωμ","αμαν","μπαν","καλλιν","ποστελν","φιλον","καλπ","γερ","χασ","μποσ","πλιατσ","πετσ","πιτσ","φυσ","μπαγιατ","νιτ","πικαντ","σερτ"];
const a_35 = ["αγαμε","ηκαμε","ηθηκαμε","ησαμε","ουσαμε"];
const a_36 = ["βουβ","ξεθ","πεθ","αποθ","αποκ","ουλ","αναπ","πικρ","ποτ","αποστ","χ","σιχ"];
const a_37 = ["τρ","τσ"];
const a_38 = ["αγανε","ηκανε","ηθηκανε","ησανε","ουσανε","οντανε","ιοντανε","ουντανε","ιουντανε","οτανε","ιοτανε"];
const a_39 = ["ταβ","νταβ","ψηλοταβ","λιβ","κλιβ","ξηροκλιβ","γ","αγ","τραγ","τσαγ","αθιγγ","τσιγγ","ατσιγγ","στεγ","απηγ","σιγ","ανοργ","ενοργ","καλπουζ","θ","μωαμεθ","πιθ","απιθ","δεκ","πελεκ","ικ","ανικ","βουλκ","βασκ","βραχυκ","γαλ","καταγαλ","ολογαλ","βαθυγαλ","μελ","καστελ","πορτολ","πλ","διπλ","λαοπλ","ψυχοπλ","ουλ","μ","ολιγοδαμ","μουσουλμ","δραδουμ","βραχμ","ν","αμερικαν","π","αδαπ","χαμηλοδαπ","πολυδαπ","κοπ","υποκοπ","τσοπ","σπ","ερ","γερ","βετερ","λουθηρ","κορμορ","περιτρ","ουρ","σ","βασ","πολισ","σαρακατσ","θυσ","διατ","πλατ","τσαρλατ","τετ","πουριτ","σουλτ","μαιντ","ζωντ","καστ","φ","διαφ","στεφ","φωτοστεφ","περηφ","υπερηφ","κοιλαρφ","πενταρφ","ορφ","χ","αμηχ","βιομηχ","μεγλοβιομηχ","καπνοβιομηχ","μικροβιομηχ","πολυμηχ","λιχ"];
const a_40 = ["ενδ","συνδ","οδ","διαθ","καθ","ραθ","ταθ","τιθ","εκθ","ενθ","συνθ","ροθ","υπερθ","σθ","ευθ","αρκ","ωφελ","βολ","αιν","πον","ρον","συν","βαρ","βρ","αιρ","φορ","ευρ","πυρ","χωρ","νετ","σχ"];
const a_41 = ["παγ","δ","αδ","θ","αθ","τοκ","σκ","παρακαλ","σκελ","απλ","εμ","αν","βεν","βαρον","κοπ","σερπ","αβαρ","εναρ","αβρ","μπορ","θαρρ","ντρ","υ","νιφ","συρφ"];
const a_42 = ["οντασ","ωντασ"];
const a_43 = ["ομαστε","ιομαστε"];
const a_44 = ["π","απ","ακαταπ","συμπ","ασυμπ","αμεταμφ"];
const a_45 = ["ζ","αλ","παρακαλ","εκτελ","μ","ξ","προ","αρ","νισ"];
const a_46 = ["ηθηκα","ηθηκε","ηθηκεσ"];
const a_47 = ["πιθ","οθ","ναρθ","σκουλ","σκωλ","σφ"];
const a_48 = ["θ","διαθ","παρακαταθ","συνθ","προσθ"];
const a_49 = ["ηκα","ηκε","ηκεσ"];
const a_50 = ["φαγ","ληγ","φρυδ","μαντιλ","μαλλ","ομ","βλεπ","ποδαρ","κυματ","πρωτ","λαχ","πανταχ"];
const a_51 = ["τσα","χαδ","μεδ","λαμπιδ","δε","πλε","μεσαζ","δεσποζ","αιθ","φαρμακ","αγκ","ανηκ","λ","μ","αμ","βρομ","υποτειν","εκλιπ","ρ","ενδιαφερ","αναρρ","πατ","καθαρευ","δευτερευ","λεχ"];
const a_52 = ["ουσα","ουσε","ουσεσ"];
const a_53 = ["πελ","λλ","σμην","ρπ","πρ","φρ","χορτ","οφ",["ψοφ",-1],"σφ","λοχ",["ναυλοχ",-1]];
const a_54 = ["αμαλλι","λ","αμαλ","μ","ουλαμ","εν","δερβεν","π","αειπ","αρτιπ","συμπ","νεοπ","κροκαλοπ","ολοπ","προσωποπ","σιδηροπ","δροσοπ","ασπ","ανυπ","ρ","ασπαρ","χαρ","αχαρ","απερ","τρ","ουρ","τ","διατ","επιτ","συντ","ομοτ","νομοτ","αποτ","υποτ","αβαστ","αιμοστ","προστ","ανυστ","ναυ","αφ","ξεφ","αδηφ","παμφ","πολυφ"];
const a_55 = ["αγα","αγε","αγεσ"];
const a_56 = ["ησα","ησε","ησου"];
const a_57 = ["ν","δωδεκαν","επταν","μεγαλον","ερημον","χερσον"];
const a_58 = ["σβ","ασβ","απλ","αειμν","χρ","αχρ","κοινοχρ","δυσχρ","ευχρ","παλιμψ"];
const a_59 = ["ουνε","ηθουνε","ησουνε"];
const a_60 = ["σπι","ν","εξων","ρ","στραβομουτσ","κακομουτσ"];
const a_61 = ["ουμε","ηθουμε","ησουμε"];
const a_62 = ["αζ","ωριοπλ","ασουσ","παρασουσ","αλλοσουσ","φ","χ"];
const a_63 = ["ματα","ματων","ματοσ"];
const a_64 = ["α","ιουμα","ομουνα","ιομουνα","οσουνα","ιοσουνα","ε","αγατε","ηκατε","ηθηκατε","ησατε","ουσατε","ειτε","ηθειτε","ιεμαστε","ουμαστε","ιουμαστε","ιεσαστε","οσαστε","ιοσαστε","η","ι","αμαι","ιεμαι","ομαι","ουμαι","ασαι","εσαι","ιεσαι","αται","εται","ιεται","ονται","ουνται","ιουνται","ει","αει","ηθει","ησει","οι","αν","αγαν","ηκαν","ηθηκαν","ησαν","ουσαν","οντουσαν","ιοντουσαν","ονταν","ιονταν","ουνταν","ιουνταν","οταν","ιοταν","ομασταν","ιομασταν","οσασταν","ιοσασταν","ουν","ηθουν","ομουν","ιομουν","ησουν","οσουν","ιοσουν","ων","ηδων","ο","ασ","εσ","ηδεσ","ησεσ","ησ","εισ","ηθεισ","οσ","υσ","ουσ","υ","ου","ω","αω","ηθω","ησω"];
const a_65 = ["οτερ","εστερ","υτερ","ωτερ","οτατ","εστατ","υτατ","ωτατ"];
return function () { s.B_test1=false; r33(); };
});
