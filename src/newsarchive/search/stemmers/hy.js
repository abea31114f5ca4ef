// Made by `./dev bench stemmers` from snowballstemmer 3.1.1, armenian: change nothing here.
// Snowball: Copyright (c) 2001 Dr Martin Porter, 2002 Richard Boulton and others; BSD 3-Clause, see NOTICE.
newsarchive.stemmer("hy", function (s) {
function r0() {
let v_1;
s.I_pV=s.limit;
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
s.ket=s.cursor;
if (s.find_among_b(a_0)===0) {
return false;
}
s.bra=s.cursor;
s.slice_del();
return true;
}
function r2() {
s.ket=s.cursor;
if (s.find_among_b(a_1)===0) {
return false;
}
s.bra=s.cursor;
s.slice_del();
return true;
}
function r3() {
s.ket=s.cursor;
if (s.find_among_b(a_2)===0) {
return false;
}
s.bra=s.cursor;
s.slice_del();
return true;
}
function r4() {
s.ket=s.cursor;
if (s.find_among_b(a_3)===0) {
return false;
}
s.bra=s.cursor;
if (s.I_p2>s.cursor) {
return false;
}
s.slice_del();
return true;
}
function r5() {
let v_2, v_3, v_4, v_5, v_6;
r0();
s.limit_backward=s.cursor;
s.cursor=s.limit;
if (s.cursor<s.I_pV) {
return false;
}
v_2=s.limit_backward;
s.limit_backward=s.I_pV;
v_3=(s.limit-s.cursor);
r4();
s.cursor=(s.limit-v_3);
v_4=(s.limit-s.cursor);
r2();
s.cursor=(s.limit-v_4);
v_5=(s.limit-s.cursor);
r1();
s.cursor=(s.limit-v_5);
v_6=(s.limit-s.cursor);
r3();
s.cursor=(s.limit-v_6);
s.limit_backward=v_2;
s.cursor=s.limit_backward;
return true;
}
const g_v = new Set("աեէըիուօ");
const a_0 = ["րորդ","երորդ","ալի","ակի","որակ","եղ","ական","արան","են","եկեն","երեն","որէն","ին","գին","ովին","լայն","վուն","պես","իվ","ատ","ավետ","կոտ","բար"];
const a_1 = ["ա","ացա","եցա","վե","ացրի","ացի","եցի","վեցի","ալ","ըալ","անալ","ենալ","ացնալ","ել","ըել","նել","ցնել","եցնել","չել","վել","ացվել","եցվել","տել","ատել","ոտել","կոտել","ված","ում","վում","ան","ցան","ացան","ացրին","ացին","եցին","վեցին","ալիս","ելիս","ավ","ացավ","եցավ","ալով","ելով","ար","ացար","եցար","ացրիր","ացիր","եցիր","վեցիր","աց","եց","ացրեց","ալուց","ելուց","ալու","ելու","աք","ցաք","ացաք","ացրիք","ացիք","եցիք","վեցիք","անք","ցանք","ացանք","ացրինք","ացինք","եցինք","վեցինք"];
const a_2 = ["որդ","ույթ","ուհի","ցի","իլ","ակ","յակ","անակ","իկ","ուկ","ան","պան","ստան","արան","եղէն","յուն","ություն","ածո","իչ","ուս","ուստ","գար","վոր","ավոր","ոց","անօց","ու","ք","չեք","իք","ալիք","անիք","վածք","ույք","ենք","ոնք","ունք","մունք","իչք","արք"];
const a_3 = ["սա","վա","ամբ","դ","անդ","ությանդ","վանդ","ոջդ","երդ","ներդ","ուդ","ը","անը","ությանը","վանը","ոջը","երը","ները","ի","վի","երի","ների","անում","երում","ներում","ն","ան","ության","վան","ին","երին","ներին","ությանն","երն","ներն","ուն","ոջ","ությանս","վանս","ոջս","ով","անով","վով","երով","ներով","եր","ներ","ց","ից","վանից","ոջից","վից","երից","ներից","ցից","ոց","ուց"];
return function () { s.I_p2=0; s.I_pV=0; r5(); };
});
