// Made by `./dev bench stemmers` from snowballstemmer 3.1.1, nepali: change nothing here.
// Snowball: Copyright (c) 2001 Dr Martin Porter, 2002 Richard Boulton and others; BSD 3-Clause, see NOTICE.
newsarchive.stemmer("ne", function (s) {
function r0() {
let among_var;
s.ket=s.cursor;
among_var=s.find_among_b(a_0);
if (among_var===0) {
return false;
}
s.bra=s.cursor;
if (among_var===1) {
s.slice_del();
} else {
for(;;) {
lab0: {
if ((s.cursor <= s.limit_backward) || (s.current[(s.cursor - 1)] !== "ए")) {
break lab0;
}
s.cursor-=1;
break;
}
lab0: {
if ((s.cursor <= s.limit_backward) || (s.current[(s.cursor - 1)] !== "े")) {
break lab0;
}
s.cursor-=1;
break;
}
s.slice_del();
break;
}
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
if (among_var===1) {
for(;;) {
lab0: {
if (!(s.eq_s_b("यौ"))) {
break lab0;
}
break;
}
lab0: {
if (!(s.eq_s_b("छौ"))) {
break lab0;
}
break;
}
lab0: {
if (!(s.eq_s_b("नौ"))) {
break lab0;
}
break;
}
if (!(s.eq_s_b("थे"))) {
return false;
}
break;
}
s.slice_del();
} else {
if (!(s.eq_s_b("त्र"))) {
return false;
}
s.slice_del();
}
return true;
}
function r2() {
s.ket=s.cursor;
if (s.find_among_b(a_2)===0) {
return false;
}
s.bra=s.cursor;
s.slice_del();
return true;
}
function r3() {
let v_1, v_2, v_3;
s.limit_backward=s.cursor;
s.cursor=s.limit;
v_1=(s.limit-s.cursor);
r0();
s.cursor=(s.limit-v_1);
for(;;) {
v_2=(s.limit-s.cursor);
lab0: {
v_3=(s.limit-s.cursor);
r1();
s.cursor=(s.limit-v_3);
if (!(r2())) {
break lab0;
}
continue;
}
s.cursor=(s.limit-v_2);
break;
}
s.cursor=s.limit_backward;
return true;
}
const a_0 = ["लाइ","लाई","सँग","संग","मार्फत","रत",["का",2],"मा","द्वारा",["कि",2],"पछि",["की",2],"ले",["कै",2],"सँगै","मै",["को",2]];
const a_1 = ["ँ","ं",["ै",2]];
const a_2 = ["थिए","छ","इछ","एछ","िछ","ेछ","नेछ","हुनेछ","इन्छ","िन्छ","हुन्छ","एका","इएका","िएका","ेका","नेका","दा","इदा","िदा","देखि","माथि","एकी","इएकी","िएकी","ेकी","देखी","थी","दी","छु","एछु","ेछु","नेछु","नु","हरु","हरू","छे","थे","ने","एकै","ेकै","नेकै","दै","इदै","िदै","एको","इएको","िएको","ेको","नेको","दो","इदो","िदो","यो","इयो","भयो","ियो","थियो","दियो","थ्यो","छौ","इछौ","एछौ","िछौ","ेछौ","नेछौ","यौ","थियौ","छ्यौ","थ्यौ","छन्","इछन्","एछन्","िछन्","ेछन्","नेछन्","लान्","छिन्","थिन्","पर्","इस्","थिइस्","छस्","इछस्","एछस्","िछस्","ेछस्","नेछस्","िस्","थिस्","छेस्","होस्"];
return function () {  r3(); };
});
