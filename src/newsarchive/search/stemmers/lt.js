// Made by `./dev bench stemmers` from snowballstemmer 3.1.1, lithuanian: change nothing here.
// Snowball: Copyright (c) 2001 Dr Martin Porter, 2002 Richard Boulton and others; BSD 3-Clause, see NOTICE.
newsarchive.stemmer("lt", function (s) {
function r0() {
let v_2;
if (s.cursor<s.I_p1) {
return false;
}
v_2=s.limit_backward;
s.limit_backward=s.I_p1;
s.ket=s.cursor;
if (s.find_among_b(a_0)===0) {
s.limit_backward=v_2;
return false;
}
s.bra=s.cursor;
s.limit_backward=v_2;
s.slice_del();
return true;
}
function r1() {
let v_1, v_3;
for(;;) {
v_1=(s.limit-s.cursor);
lab0: {
if (s.cursor<s.I_p1) {
break lab0;
}
v_3=s.limit_backward;
s.limit_backward=s.I_p1;
s.ket=s.cursor;
if (s.find_among_b(a_1)===0) {
s.limit_backward=v_3;
break lab0;
}
s.bra=s.cursor;
s.limit_backward=v_3;
s.slice_del();
continue;
}
s.cursor=(s.limit-v_1);
break;
}
return true;
}
function r2() {
let among_var;
s.ket=s.cursor;
among_var=s.find_among_b(a_2);
if (among_var===0) {
return false;
}
s.bra=s.cursor;
s.slice_from(as_2[(among_var-1)]);
return true;
}
function r3() {
let among_var;
s.ket=s.cursor;
among_var=s.find_among_b(a_3);
if (among_var===0) {
return false;
}
s.bra=s.cursor;
s.slice_from(as_3[(among_var-1)]);
return true;
}
function r4() {
s.ket=s.cursor;
if (!(s.eq_s_b("gd"))) {
return false;
}
s.bra=s.cursor;
s.slice_from("g");
return true;
}
function r5() {
let v_1, v_2, v_3, v_4, v_5, v_6, v_7, v_8;
s.I_p1=s.limit;
v_1=s.cursor;
lab0: {
v_2=s.cursor;
lab1: {
if ((s.cursor === s.limit) || (s.current[s.cursor] !== "a")) {
s.cursor=v_2;
break lab1;
}
s.cursor+=1;
if (s.current.length<=6) {
s.cursor=v_2;
break lab1;
}
}
if (!(s.go_out_grouping(g_v))) {
break lab0;
}
s.cursor+=1;
if (!(s.go_in_grouping(g_v))) {
break lab0;
}
s.cursor+=1;
s.I_p1=s.cursor;
}
s.cursor=v_1;
s.limit_backward=s.cursor;
s.cursor=s.limit;
v_3=(s.limit-s.cursor);
r2();
s.cursor=(s.limit-v_3);
v_4=(s.limit-s.cursor);
r0();
s.cursor=(s.limit-v_4);
v_5=(s.limit-s.cursor);
r3();
s.cursor=(s.limit-v_5);
v_6=(s.limit-s.cursor);
r1();
s.cursor=(s.limit-v_6);
v_7=(s.limit-s.cursor);
r3();
s.cursor=(s.limit-v_7);
v_8=(s.limit-s.cursor);
r4();
s.cursor=(s.limit-v_8);
s.ket=s.cursor;
if ((s.cursor <= s.limit_backward) || (s.current[(s.cursor - 1)] !== "'")) {
return false;
}
s.cursor-=1;
s.bra=s.cursor;
s.slice_del();
s.cursor=s.limit_backward;
return true;
}
const g_v = new Set("aeiouyąėęįūų");
const a_0 = [["a",-1],["ia",-1],["osna",-1],["iosna",-1],["uosna",-1],["iuosna",-1],["ysna",-1],["ėsna",-1],["e",-1],["ie",-1],["enie",-1],["oje",-1],["ioje",-1],["uje",-1],["iuje",-1],["yje",-1],["enyje",-1],["ėje",-1],["ame",-1],["iame",-1],["sime",-1],["ome",-1],["ėme",-1],["tumėme",-1],["ose",-1],["iose",-1],["uose",-1],["iuose",-1],["yse",-1],["enyse",-1],["ėse",-1],["ate",-1],["iate",-1],["ite",-1],["kite",-1],["site",-1],["ote",-1],["tute",-1],["ėte",-1],["tumėte",-1],["i",-1],["ai",-1],["iai",-1],["ei",-1],["tumei",-1],["ki",-1],["imi",-1],["umi",-1],["iumi",-1],["si",-1],["asi",-1],["iasi",-1],["esi",-1],["iesi",-1],["siesi",-1],["isi",-1],["aisi",-1],["eisi",-1],["tumeisi",-1],["uisi",-1],["osi",-1],["ėjosi",-1],["uosi",-1],["iuosi",-1],["siuosi",-1],["usi",-1],["ausi",-1],["čiausi",-1],["ąsi",-1],["ėsi",-1],["ųsi",-1],["tųsi",-1],["ti",-1],["enti",-1],["inti",-1],["oti",-1],["ioti",-1],["uoti",-1],["iuoti",-1],["auti",-1],["iauti",-1],["yti",-1],["ėti",-1],["telėti",-1],["inėti",-1],["terėti",-1],["ui",-1],["iui",-1],["eniui",-1],["oj",-1],["ėj",-1],["k",-1],["am",-1],["iam",-1],["iem",-1],["im",-1],["sim",-1],["om",-1],["tum",-1],["ėm",-1],["tumėm",-1],["an",-1],["on",-1],["ion",-1],["un",-1],["iun",-1],["ėn",-1],["o",-1],["io",-1],["enio",-1],["ėjo",-1],["uo",-1],["s",-1],["as",-1],["ias",-1],["es",-1],["ies",-1],["is",-1],["ais",-1],["iais",-1],["tumeis",-1],["imis",-1],["enimis",-1],["omis",-1],["iomis",-1],["umis",-1],["ėmis",-1],["enis",-1],["asis",-1],["ysis",-1],["ams",-1],["iams",-1],["iems",-1],["ims",-1],["enims",-1],["oms",-1],["ioms",-1],["ums",-1],["ėms",-1],["ens",-1],["os",-1],["ios",-1],["uos",-1],["iuos",-1],["us",-1],["aus",-1],["iaus",-1],["ius",-1],["ys",-1],["enys",-1],["ąs",-1],["iąs",-1],["ės",-1],["amės",-1],["iamės",-1],["imės",-1],["kimės",-1],["simės",-1],["omės",-1],["ėmės",-1],["tumėmės",-1],["atės",-1],["iatės",-1],["sitės",-1],["otės",-1],["ėtės",-1],["tumėtės",-1],["įs",-1],["ūs",-1],["tųs",-1],["at",-1],["iat",-1],["it",-1],["sit",-1],["ot",-1],["ėt",-1],["tumėt",-1],["u",-1],["au",-1],["iau",-1],["čiau",-1],["iu",-1],["eniu",-1],["siu",-1],["y",-1],["ą",-1],["ią",-1],["ė",-1],["ę",-1],["į",-1],["enį",-1],["ų",-1],["ių",-1]];
const a_1 = [["ing",-1],["aj",-1],["iaj",-1],["iej",-1],["oj",-1],["ioj",-1],["uoj",-1],["iuoj",-1],["auj",-1],["ąj",-1],["iąj",-1],["ėj",-1],["ųj",-1],["iųj",-1],["ok",-1],["iok",-1],["iuk",-1],["uliuk",-1],["učiuk",-1],["išk",-1],["iul",-1],["yl",-1],["ėl",-1],["am",-1],["dam",-1],["jam",-1],["zgan",-1],["ain",-1],["esn",-1],["op",-1],["iop",-1],["ias",-1],["ies",-1],["ais",-1],["iais",-1],["os",-1],["ios",-1],["uos",-1],["iuos",-1],["aus",-1],["iaus",-1],["ąs",-1],["iąs",-1],["ęs",-1],["utėait",-1],["ant",-1],["iant",-1],["siant",-1],["int",-1],["ot",-1],["uot",-1],["iuot",-1],["yt",-1],["ėt",-1],["ykšt",-1],["iau",-1],["dav",-1],["sv",-1],["šv",-1],["ykšč",-1],["ę",-1],["ėję",-1]];
const a_2 = [["ojime",7],["ėjime",3],["avime",6],["okate",8],"aite",["uote",2],["asius",5],["okatės",8],"aitės",["uotės",2],["esiu",4]];
const as_2 = ["aitė","uotė","ėjimas","esys","asys","avimas","ojimas","okatė"];
const a_3 = ["č",["dž",2]];
const as_3 = ["t","d"];
return function () { s.I_p1=0; r5(); };
});
