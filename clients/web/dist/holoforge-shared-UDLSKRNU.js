import{$a as he,A as As,Aa as We,Ab as ir,B as Ee,Ba as se,Bb as ar,C as Rs,Cb as pa,D as Ps,Da as X,Db as ma,E as ae,Ea as da,Eb as ba,F as He,Fa as Y,Fb as sr,G as gt,Ga as R,Gb as rr,H as Ds,Ha as Os,Hb as ga,Ia as js,Ib as nr,J as Ve,Ja as ce,Jb as or,K,Ka as je,Kb as Qt,L as Fs,La as Q,Lb as lr,Ma as Ht,Mb as Zt,Na as Vt,Nb as Re,Oa as be,Ob as $t,P as qe,Pa as fa,Pb as va,Q as ks,Qa as ua,Qb as cr,Ra as Is,Rb as Ye,Sa as qt,Sb as hr,Ta as Gs,Tb as dr,Ua as Us,Ub as fr,Va as zs,Vb as ur,Wa as Bs,Wb as xa,Xa as Ae,Xb as pr,Ya as Z,Yb as Pe,Za as Hs,Zb as mr,_a as Vs,_b as br,a as Le,ab as qs,b as Ce,bb as Kt,c as bs,cb as Ks,d as gs,db as Wt,e as jt,eb as Ws,f as vs,fb as Jt,g as Ne,gb as Js,h as pe,hb as Xs,i as xs,ib as Je,j as me,jb as Ys,k as It,l as Oe,m as mt,ma as Ls,n as ys,na as ha,nb as Qs,o as ca,oa as Cs,ob as Xe,p as bt,pa as zt,pb as Zs,q as ws,qa as vt,qb as $s,r as _s,ra as Bt,rb as er,s as Ss,sa as le,sb as Xt,t as Be,ta as te,u as Ms,ua as Ns,ub as Yt,v as Gt,va as J,vb as re,w as Ut,wa as k,wb as G,x as Ts,xa as Ke,xb as tr,y as q,ya as g,yb as W,z as Es,za as xt,zb as de}from"./holoforge-shared-4BR4BMIW.js";var gr=(function(){var r="b9H79Tebbbe8Fv9Gbb9Gvuuuuueu9Giuuub9Geueu9Giuuueuixkbeeeddddillviebeoweuecj:Gdkr;Neqo9TW9T9VV95dbH9F9F939H79T9F9J9H229F9Jt9VV7bb8A9TW79O9V9Wt9F9KW9J9V9KW9wWVtW949c919M9MWVbeY9TW79O9V9Wt9F9KW9J9V9KW69U9KW949c919M9MWVbdE9TW79O9V9Wt9F9KW9J9V9KW69U9KW949tWG91W9U9JWbiL9TW79O9V9Wt9F9KW9J9V9KWS9P2tWV9p9JtblK9TW79O9V9Wt9F9KW9J9V9KWS9P2tWV9r919HtbvL9TW79O9V9Wt9F9KW9J9V9KWS9P2tWVT949WboY9TW79O9V9Wt9F9KW9J9V9KWS9P2tWVJ9V29VVbrl79IV9Rbwq:VZkdbk:XYi5ud9:du8Jjjjjbcj;kb9Rgv8Kjjjjbc9:hodnalTmbcuhoaiRbbgrc;WeGc:Ge9hmbarcsGgwce0mbc9:hoalcufadcd4cbawEgDadfgrcKcaawEgqaraq0Egk6mbaicefhxcj;abad9Uc;WFbGcjdadca0EhmaialfgPar9Rgoadfhsavaoadz:jjjjbgzceVhHcbhOdndninaeaO9nmeaPax9RaD6mdamaeaO9RaOamfgoae6EgAcsfglc9WGhCabaOad2fhXaAcethQaxaDfhiaOaeaoaeao6E9RhLalcl4cifcd4hKazcj;cbfaAfhYcbh8AazcjdfhEaHh3incbh5dnawTmbaxa8Acd4fRbbh5kcbh8Eazcj;cbfhqinaih8Fdndndndna5a8Ecet4ciGgoc9:fPdebdkaPa8F9RaA6mrazcj;cbfa8EaA2fa8FaAz:jjjjb8Aa8FaAfhixdkazcj;cbfa8EaA2fcbaAz:kjjjb8Aa8FhixekaPa8F9RaK6mva8FaKfhidnaCTmbaPai9RcK6mbaocdtc:q:G:cjbfcj:G:cjbawEhaczhrcbhlinargoc9Wfghaqfhrdndndndndndnaaa8Fahco4fRbbalcoG4ciGcdtfydbPDbedvivvvlvkar9cb83bwar9cb83bbxlkarcbaiRbdai8Xbb9c:c:qj:bw9:9c:q;c1:I1e:d9c:b:c:e1z9:gg9cjjjjjz:dg8J9qE86bbaqaofgrcGfcbaicdfa8J9c8N1:NfghRbbag9cjjjjjw:dg8J9qE86bbarcVfcbaha8J9c8M1:NfghRbbag9cjjjjjl:dg8J9qE86bbarc7fcbaha8J9c8L1:NfghRbbag9cjjjjjd:dg8J9qE86bbarctfcbaha8J9c8K1:NfghRbbag9cjjjjje:dg8J9qE86bbarc91fcbaha8J9c8J1:NfghRbbag9cjjjj;ab:dg8J9qE86bbarc4fcbaha8J9cg1:NfghRbbag9cjjjja:dg8J9qE86bbarc93fcbaha8J9ch1:NfghRbbag9cjjjjz:dgg9qE86bbarc94fcbahag9ca1:NfghRbbai8Xbe9c:c:qj:bw9:9c:q;c1:I1e:d9c:b:c:e1z9:gg9cjjjjjz:dg8J9qE86bbarc95fcbaha8J9c8N1:NfgiRbbag9cjjjjjw:dg8J9qE86bbarc96fcbaia8J9c8M1:NfgiRbbag9cjjjjjl:dg8J9qE86bbarc97fcbaia8J9c8L1:NfgiRbbag9cjjjjjd:dg8J9qE86bbarc98fcbaia8J9c8K1:NfgiRbbag9cjjjjje:dg8J9qE86bbarc99fcbaia8J9c8J1:NfgiRbbag9cjjjj;ab:dg8J9qE86bbarc9:fcbaia8J9cg1:NfgiRbbag9cjjjja:dg8J9qE86bbarcufcbaia8J9ch1:NfgiRbbag9cjjjjz:dgg9qE86bbaiag9ca1:NfhixikaraiRblaiRbbghco4g8Ka8KciSg8KE86bbaqaofgrcGfaiclfa8Kfg8KRbbahcl4ciGg8La8LciSg8LE86bbarcVfa8Ka8Lfg8KRbbahcd4ciGg8La8LciSg8LE86bbarc7fa8Ka8Lfg8KRbbahciGghahciSghE86bbarctfa8Kahfg8KRbbaiRbeghco4g8La8LciSg8LE86bbarc91fa8Ka8Lfg8KRbbahcl4ciGg8La8LciSg8LE86bbarc4fa8Ka8Lfg8KRbbahcd4ciGg8La8LciSg8LE86bbarc93fa8Ka8Lfg8KRbbahciGghahciSghE86bbarc94fa8Kahfg8KRbbaiRbdghco4g8La8LciSg8LE86bbarc95fa8Ka8Lfg8KRbbahcl4ciGg8La8LciSg8LE86bbarc96fa8Ka8Lfg8KRbbahcd4ciGg8La8LciSg8LE86bbarc97fa8Ka8Lfg8KRbbahciGghahciSghE86bbarc98fa8KahfghRbbaiRbigico4g8Ka8KciSg8KE86bbarc99faha8KfghRbbaicl4ciGg8Ka8KciSg8KE86bbarc9:faha8KfghRbbaicd4ciGg8Ka8KciSg8KE86bbarcufaha8KfgrRbbaiciGgiaiciSgiE86bbaraifhixdkaraiRbwaiRbbghcl4g8Ka8KcsSg8KE86bbaqaofgrcGfaicwfa8Kfg8KRbbahcsGghahcsSghE86bbarcVfa8KahfghRbbaiRbeg8Kcl4g8La8LcsSg8LE86bbarc7faha8LfghRbba8KcsGg8Ka8KcsSg8KE86bbarctfaha8KfghRbbaiRbdg8Kcl4g8La8LcsSg8LE86bbarc91faha8LfghRbba8KcsGg8Ka8KcsSg8KE86bbarc4faha8KfghRbbaiRbig8Kcl4g8La8LcsSg8LE86bbarc93faha8LfghRbba8KcsGg8Ka8KcsSg8KE86bbarc94faha8KfghRbbaiRblg8Kcl4g8La8LcsSg8LE86bbarc95faha8LfghRbba8KcsGg8Ka8KcsSg8KE86bbarc96faha8KfghRbbaiRbvg8Kcl4g8La8LcsSg8LE86bbarc97faha8LfghRbba8KcsGg8Ka8KcsSg8KE86bbarc98faha8KfghRbbaiRbog8Kcl4g8La8LcsSg8LE86bbarc99faha8LfghRbba8KcsGg8Ka8KcsSg8KE86bbarc9:faha8KfghRbbaiRbrgicl4g8Ka8KcsSg8KE86bbarcufaha8KfgrRbbaicsGgiaicsSgiE86bbaraifhixekarai8Pbw83bwarai8Pbb83bbaiczfhikdnaoaC9pmbalcdfhlaoczfhraPai9RcL0mekkaoaC6moaimexokaCmva8FTmvkaqaAfhqa8Ecefg8Ecl9hmbkdndndndnawTmbasa8Acd4fRbbgociGPlbedrbkaATmdaza8Afh8Fazcj;cbfhhcbh8EaEhaina8FRbbhraahocbhlinaoahalfRbbgqce4cbaqceG9R7arfgr86bbaoadfhoaAalcefgl9hmbkaacefhaa8Fcefh8FahaAfhha8Ecefg8Ecl9hmbxikkaATmeaza8Afhaazcj;cbfhhcbhoceh8EaYh8FinaEaofhlaa8Vbbhrcbhoinala8FaofRbbcwtahaofRbbgqVc;:FiGce4cbaqceG9R7arfgr87bbaladfhlaLaocefgofmbka8FaQfh8FcdhoaacdfhaahaQfhha8EceGhlcbh8EalmbxdkkaATmbaocl4h8Eaza8AfRbbhqcwhoa3hlinalRbbaotaqVhqalcefhlaocwfgoca9hmbkcbhhaEh8FaYhainazcj;cbfahfRbbhrcwhoaahlinalRbbaotarVhralaAfhlaocwfgoca9hmbkara8E94aq7hqcbhoa8Fhlinalaqao486bbalcefhlaocwfgoca9hmbka8Fadfh8FaacefhaahcefghaA9hmbkkaEclfhEa3clfh3a8Aclfg8Aad6mbkaXazcjdfaAad2z:jjjjb8AazazcjdfaAcufad2fadz:jjjjb8AaAaOfhOaihxaimbkc9:hoxdkcbc99aPax9RakSEhoxekc9:hokavcj;kbf8Kjjjjbaok:ysezu8Jjjjjbc;ae9Rgv8Kjjjjbc9:hodnalaeci9UgrcHf6mbcuhoaiRbbgwc;WeGc;Ge9hmbawcsGgDce0mbavc;abfcFecjez:kjjjb8Aav9cu83iUav9cu83i8Wav9cu83iyav9cu83iaav9cu83iKav9cu83izav9cu83iwav9cu83ibaialfc9WfhqaicefgwarfhldnaeTmbcmcsaDceSEhkcbhxcbhmcbhrcbhicbhoindnalaq9nmbc9:hoxikdndnawRbbgDc;Ve0mbavc;abfaoaDcu7gPcl4fcsGcitfgsydlhzasydbhHdndnaDcsGgsak9pmbavaiaPfcsGcdtfydbaxasEhDaxasTgOfhxxekdndnascsSmbcehOasc987asamffcefhDxekalcefhDal8SbbgscFeGhPdndnascu9mmbaDhlxekalcvfhlaPcFbGhPcrhsdninaD8SbbgOcFbGastaPVhPaOcu9kmeaDcefhDascrfgsc8J9hmbxdkkaDcefhlkcehOaPce4cbaPceG9R7amfhDkaDhmkavc;abfaocitfgsaDBdbasazBdlavaicdtfaDBdbavc;abfaocefcsGcitfgsaHBdbasaDBdlaocdfhoaOaifhidnadcd9hmbabarcetfgsaH87ebasclfaD87ebascdfaz87ebxdkabarcdtfgsaHBdbascwfaDBdbasclfazBdbxekdnaDcpe0mbavaiaqaDcsGfRbbgscl4gP9RcsGcdtfydbaxcefgOaPEhDavaias9RcsGcdtfydbaOaPTgzfgOascsGgPEhsaPThPdndnadcd9hmbabarcetfgHax87ebaHclfas87ebaHcdfaD87ebxekabarcdtfgHaxBdbaHcwfasBdbaHclfaDBdbkavaicdtfaxBdbavc;abfaocitfgHaDBdbaHaxBdlavaicefgicsGcdtfaDBdbavc;abfaocefcsGcitfgHasBdbaHaDBdlavaiazfgicsGcdtfasBdbavc;abfaocdfcsGcitfgDaxBdbaDasBdlaocifhoaiaPfhiaOaPfhxxekaxcbalRbbgsEgHaDc;:eSgDfhOascsGhAdndnascl4gCmbaOcefhzxekaOhzavaiaC9RcsGcdtfydbhOkdndnaAmbazcefhxxekazhxavaias9RcsGcdtfydbhzkdndnaDTmbalcefhDxekalcdfhDal8SbegPcFeGhsdnaPcu9kmbalcofhHascFbGhscrhldninaD8SbbgPcFbGaltasVhsaPcu9kmeaDcefhDalcrfglc8J9hmbkaHhDxekaDcefhDkasce4cbasceG9R7amfgmhHkdndnaCcsSmbaDhsxekaDcefhsaD8SbbglcFeGhPdnalcu9kmbaDcvfhOaPcFbGhPcrhldninas8SbbgDcFbGaltaPVhPaDcu9kmeascefhsalcrfglc8J9hmbkaOhsxekascefhskaPce4cbaPceG9R7amfgmhOkdndnaAcsSmbashlxekascefhlas8SbbgDcFeGhPdnaDcu9kmbascvfhzaPcFbGhPcrhDdninal8SbbgscFbGaDtaPVhPascu9kmealcefhlaDcrfgDc8J9hmbkazhlxekalcefhlkaPce4cbaPceG9R7amfgmhzkdndnadcd9hmbabarcetfgDaH87ebaDclfaz87ebaDcdfaO87ebxekabarcdtfgDaHBdbaDcwfazBdbaDclfaOBdbkavc;abfaocitfgDaOBdbaDaHBdlavaicdtfaHBdbavc;abfaocefcsGcitfgDazBdbaDaOBdlavaicefgicsGcdtfaOBdbavc;abfaocdfcsGcitfgDaHBdbaDazBdlavaiaCTaCcsSVfgicsGcdtfazBdbaiaATaAcsSVfhiaocifhokawcefhwaocsGhoaicsGhiarcifgrae6mbkkcbc99alaqSEhokavc;aef8Kjjjjbaok:clevu8Jjjjjbcz9Rhvdnalaecvf9pmbc9:skdnaiRbbc;:eGc;qeSmbcuskav9cb83iwaicefhoaialfc98fhrdnaeTmbdnadcdSmbcbhwindnaoar6mbc9:skaocefhlao8SbbgicFeGhddndnaicu9mmbalhoxekaocvfhoadcFbGhdcrhidninal8SbbgDcFbGaitadVhdaDcu9kmealcefhlaicrfgic8J9hmbxdkkalcefhokabawcdtfadc8Etc8F91adcd47avcwfadceGcdtVglydbfgiBdbalaiBdbawcefgwae9hmbxdkkcbhwindnaoar6mbc9:skaocefhlao8SbbgicFeGhddndnaicu9mmbalhoxekaocvfhoadcFbGhdcrhidninal8SbbgDcFbGaitadVhdaDcu9kmealcefhlaicrfgic8J9hmbxdkkalcefhokabawcetfadc8Etc8F91adcd47avcwfadceGcdtVglydbfgi87ebalaiBdbawcefgwae9hmbkkcbc99aoarSEk:Lvoeue99dud99eud99dndnadcl9hmbaeTmeindndnabcdfgd8Sbb:Yab8Sbbgi:Ygl:l:tabcefgv8Sbbgo:Ygr:l:tgwJbb;:9cawawNJbbbbawawJbbbb9GgDEgq:mgkaqaicb9iEalMgwawNakaqaocb9iEarMgqaqNMM:r:vglNJbbbZJbbb:;aDEMgr:lJbbb9p9DTmbar:Ohixekcjjjj94hikadai86bbdndnaqalNJbbbZJbbb:;aqJbbbb9GEMgq:lJbbb9p9DTmbaq:Ohdxekcjjjj94hdkavad86bbdndnawalNJbbbZJbbb:;awJbbbb9GEMgw:lJbbb9p9DTmbaw:Ohdxekcjjjj94hdkabad86bbabclfhbaecufgembxdkkaeTmbindndnabclfgd8Ueb:Yab8Uebgi:Ygl:l:tabcdfgv8Uebgo:Ygr:l:tgwJb;:FSawawNJbbbbawawJbbbb9GgDEgq:mgkaqaicb9iEalMgwawNakaqaocb9iEarMgqaqNMM:r:vglNJbbbZJbbb:;aDEMgr:lJbbb9p9DTmbar:Ohixekcjjjj94hikadai87ebdndnaqalNJbbbZJbbb:;aqJbbbb9GEMgq:lJbbb9p9DTmbaq:Ohdxekcjjjj94hdkavad87ebdndnawalNJbbbZJbbb:;awJbbbb9GEMgw:lJbbb9p9DTmbaw:Ohdxekcjjjj94hdkabad87ebabcwfhbaecufgembkkk:4ioiue99dud99dud99dnaeTmbcbhiabhlindndnal8Uebgv:YgoJ:ji:1Salcof8UebgrciVgw:Y:vgDNJbbbZJbbb:;avcu9kEMgq:lJbbb9p9DTmbaq:Ohkxekcjjjj94hkkalclf8Uebhvalcdf8UebhxalarcefciGcetfak87ebdndnax:YgqaDNJbbbZJbbb:;axcu9kEMgm:lJbbb9p9DTmbam:Ohxxekcjjjj94hxkabaiarciGgkfcd7cetfax87ebdndnav:YgmaDNJbbbZJbbb:;avcu9kEMgP:lJbbb9p9DTmbaP:Ohvxekcjjjj94hvkalarcufciGcetfav87ebdndnawaw2:ZgPaPMaoaoN:taqaqN:tamamN:tgoJbbbbaoJbbbb9GE:raDNJbbbZMgD:lJbbb9p9DTmbaD:Ohrxekcjjjj94hrkalakcetfar87ebalcwfhlaiclfhiaecufgembkkk9mbdnadcd4ae2gdTmbinababydbgecwtcw91:Yaece91cjjj98Gcjjj;8if::NUdbabclfhbadcufgdmbkkk:Tvirud99eudndnadcl9hmbaeTmeindndnabRbbgiabcefgl8Sbbgvabcdfgo8Sbbgrf9R:YJbbuJabcifgwRbbgdce4adVgDcd4aDVgDcl4aDVgD:Z:vgqNJbbbZMgk:lJbbb9p9DTmbak:Ohxxekcjjjj94hxkaoax86bbdndnaraif:YaqNJbbbZMgk:lJbbb9p9DTmbak:Ohoxekcjjjj94hokalao86bbdndnavaifar9R:YaqNJbbbZMgk:lJbbb9p9DTmbak:Ohixekcjjjj94hikabai86bbdndnaDadcetGadceGV:ZaqNJbbbZMgq:lJbbb9p9DTmbaq:Ohdxekcjjjj94hdkawad86bbabclfhbaecufgembxdkkaeTmbindndnab8Vebgiabcdfgl8Uebgvabclfgo8Uebgrf9R:YJbFu9habcofgw8Vebgdce4adVgDcd4aDVgDcl4aDVgDcw4aDVgD:Z:vgqNJbbbZMgk:lJbbb9p9DTmbak:Ohxxekcjjjj94hxkaoax87ebdndnaraif:YaqNJbbbZMgk:lJbbb9p9DTmbak:Ohoxekcjjjj94hokalao87ebdndnavaifar9R:YaqNJbbbZMgk:lJbbb9p9DTmbak:Ohixekcjjjj94hikabai87ebdndnaDadcetGadceGV:ZaqNJbbbZMgq:lJbbb9p9DTmbaq:Ohdxekcjjjj94hdkawad87ebabcwfhbaecufgembkkk9teiucbcbyd:K:G:cjbgeabcifc98GfgbBd:K:G:cjbdndnabZbcztgd9nmbcuhiabad9RcFFifcz4nbcuSmekaehikaik;LeeeudndnaeabVciGTmbabhixekdndnadcz9pmbabhixekabhiinaiaeydbBdbaiclfaeclfydbBdbaicwfaecwfydbBdbaicxfaecxfydbBdbaeczfheaiczfhiadc9Wfgdcs0mbkkadcl6mbinaiaeydbBdbaeclfheaiclfhiadc98fgdci0mbkkdnadTmbinaiaeRbb86bbaicefhiaecefheadcufgdmbkkabk;aeedudndnabciGTmbabhixekaecFeGc:b:c:ew2hldndnadcz9pmbabhixekabhiinaialBdbaicxfalBdbaicwfalBdbaiclfalBdbaiczfhiadc9Wfgdcs0mbkkadcl6mbinaialBdbaiclfhiadc98fgdci0mbkkdnadTmbinaiae86bbaicefhiadcufgdmbkkabkk83dbcj:Gdk8Kbbbbdbbblbbbwbbbbbbbebbbdbbblbbbwbbbbc:K:Gdkl8W:qbb",e="b9H79TebbbeKl9Gbb9Gvuuuuueu9Giuuub9Geueuixkbbebeeddddilve9Weeeviebeoweuecj:Gdkr;Neqo9TW9T9VV95dbH9F9F939H79T9F9J9H229F9Jt9VV7bb8A9TW79O9V9Wt9F9KW9J9V9KW9wWVtW949c919M9MWVbdY9TW79O9V9Wt9F9KW9J9V9KW69U9KW949c919M9MWVblE9TW79O9V9Wt9F9KW9J9V9KW69U9KW949tWG91W9U9JWbvL9TW79O9V9Wt9F9KW9J9V9KWS9P2tWV9p9JtboK9TW79O9V9Wt9F9KW9J9V9KWS9P2tWV9r919HtbrL9TW79O9V9Wt9F9KW9J9V9KWS9P2tWVT949WbwY9TW79O9V9Wt9F9KW9J9V9KWS9P2tWVJ9V29VVbDl79IV9Rbqq:W9Dklbzik94evu8Jjjjjbcz9Rhbcbheincbhdcbhiinabcwfadfaicjuaead4ceGglE86bbaialfhiadcefgdcw9hmbkaeai86b:q:W:cjbaecitab8Piw83i:q:G:cjbaecefgecjd9hmbkk:JBl8Aud97dur978Jjjjjbcj;kb9Rgv8Kjjjjbc9:hodnalTmbcuhoaiRbbgrc;WeGc:Ge9hmbarcsGgwce0mbc9:hoalcufadcd4cbawEgDadfgrcKcaawEgqaraq0Egk6mbaialfgxar9RhodnadTgmmbavaoad;8qbbkaicefhPcj;abad9Uc;WFbGcjdadca0EhsdndndnadTmbaoadfhzcbhHinaeaH9nmdaxaP9RaD6miabaHad2fhOaPaDfhAasaeaH9RaHasfae6EgCcsfgocl4cifcd4hXavcj;cbfaoc9WGgQcetfhLavcj;cbfaQci2fhKavcj;cbfaQfhYcbh8Aaoc;ab6hEincbh3dnawTmbaPa8Acd4fRbbh3kcbh5avcj;cbfh8Eindndndndna3a5cet4ciGgoc9:fPdebdkaxaA9RaQ6mwdnaQTmbavcj;cbfa5aQ2faAaQ;8qbbkaAaCfhAxdkaQTmeavcj;cbfa5aQ2fcbaQ;8kbxekaxaA9RaX6moaoclVcbawEhraAaXfhocbhidnaEmbaxao9Rc;Gb6mbcbhlina8EalfhidndndndndndnaAalco4fRbbgqciGarfPDbedibledibkaipxbbbbbbbbbbbbbbbbpklbxlkaiaopbblaopbbbg8Fclp:mea8FpmbzeHdOiAlCvXoQrLg8Fcdp:mea8FpmbzeHdOiAlCvXoQrLpxiiiiiiiiiiiiiiiip9ogapxiiiiiiiiiiiiiiiip8Jg8Fp5b9cjF;8;4;W;G;ab9:9cU1:Nghcitpbi:q:G:cjbahRb:q:W:cjbghpsa8Fp5e9cjF;8;4;W;G;ab9:9cU1:Nggcitpbi:q:G:cjbp9UpmbedilvorzHOACXQLpPaaa8Fp9spklbahaoclffagRb:q:W:cjbfhoxikaiaopbbwaopbbbg8Fclp:mea8FpmbzeHdOiAlCvXoQrLpxssssssssssssssssp9ogapxssssssssssssssssp8Jg8Fp5b9cjF;8;4;W;G;ab9:9cU1:Nghcitpbi:q:G:cjbahRb:q:W:cjbghpsa8Fp5e9cjF;8;4;W;G;ab9:9cU1:Nggcitpbi:q:G:cjbp9UpmbedilvorzHOACXQLpPaaa8Fp9spklbahaocwffagRb:q:W:cjbfhoxdkaiaopbbbpklbaoczfhoxekaiaopbbdaoRbbghcitpbi:q:G:cjbahRb:q:W:cjbghpsaoRbeggcitpbi:q:G:cjbp9UpmbedilvorzHOACXQLpPpklbahaocdffagRb:q:W:cjbfhokdndndndndndnaqcd4ciGarfPDbedibledibkaiczfpxbbbbbbbbbbbbbbbbpklbxlkaiczfaopbblaopbbbg8Fclp:mea8FpmbzeHdOiAlCvXoQrLg8Fcdp:mea8FpmbzeHdOiAlCvXoQrLpxiiiiiiiiiiiiiiiip9ogapxiiiiiiiiiiiiiiiip8Jg8Fp5b9cjF;8;4;W;G;ab9:9cU1:Nghcitpbi:q:G:cjbahRb:q:W:cjbghpsa8Fp5e9cjF;8;4;W;G;ab9:9cU1:Nggcitpbi:q:G:cjbp9UpmbedilvorzHOACXQLpPaaa8Fp9spklbahaoclffagRb:q:W:cjbfhoxikaiczfaopbbwaopbbbg8Fclp:mea8FpmbzeHdOiAlCvXoQrLpxssssssssssssssssp9ogapxssssssssssssssssp8Jg8Fp5b9cjF;8;4;W;G;ab9:9cU1:Nghcitpbi:q:G:cjbahRb:q:W:cjbghpsa8Fp5e9cjF;8;4;W;G;ab9:9cU1:Nggcitpbi:q:G:cjbp9UpmbedilvorzHOACXQLpPaaa8Fp9spklbahaocwffagRb:q:W:cjbfhoxdkaiczfaopbbbpklbaoczfhoxekaiczfaopbbdaoRbbghcitpbi:q:G:cjbahRb:q:W:cjbghpsaoRbeggcitpbi:q:G:cjbp9UpmbedilvorzHOACXQLpPpklbahaocdffagRb:q:W:cjbfhokdndndndndndnaqcl4ciGarfPDbedibledibkaicafpxbbbbbbbbbbbbbbbbpklbxlkaicafaopbblaopbbbg8Fclp:mea8FpmbzeHdOiAlCvXoQrLg8Fcdp:mea8FpmbzeHdOiAlCvXoQrLpxiiiiiiiiiiiiiiiip9ogapxiiiiiiiiiiiiiiiip8Jg8Fp5b9cjF;8;4;W;G;ab9:9cU1:Nghcitpbi:q:G:cjbahRb:q:W:cjbghpsa8Fp5e9cjF;8;4;W;G;ab9:9cU1:Nggcitpbi:q:G:cjbp9UpmbedilvorzHOACXQLpPaaa8Fp9spklbahaoclffagRb:q:W:cjbfhoxikaicafaopbbwaopbbbg8Fclp:mea8FpmbzeHdOiAlCvXoQrLpxssssssssssssssssp9ogapxssssssssssssssssp8Jg8Fp5b9cjF;8;4;W;G;ab9:9cU1:Nghcitpbi:q:G:cjbahRb:q:W:cjbghpsa8Fp5e9cjF;8;4;W;G;ab9:9cU1:Nggcitpbi:q:G:cjbp9UpmbedilvorzHOACXQLpPaaa8Fp9spklbahaocwffagRb:q:W:cjbfhoxdkaicafaopbbbpklbaoczfhoxekaicafaopbbdaoRbbghcitpbi:q:G:cjbahRb:q:W:cjbghpsaoRbeggcitpbi:q:G:cjbp9UpmbedilvorzHOACXQLpPpklbahaocdffagRb:q:W:cjbfhokdndndndndndnaqco4arfPDbedibledibkaic8Wfpxbbbbbbbbbbbbbbbbpklbxlkaic8Wfaopbblaopbbbg8Fclp:mea8FpmbzeHdOiAlCvXoQrLg8Fcdp:mea8FpmbzeHdOiAlCvXoQrLpxiiiiiiiiiiiiiiiip9ogapxiiiiiiiiiiiiiiiip8Jg8Fp5b9cjF;8;4;W;G;ab9:9cU1:Ngicitpbi:q:G:cjbaiRb:q:W:cjbgipsa8Fp5e9cjF;8;4;W;G;ab9:9cU1:Ngqcitpbi:q:G:cjbp9UpmbedilvorzHOACXQLpPaaa8Fp9spklbaiaoclffaqRb:q:W:cjbfhoxikaic8Wfaopbbwaopbbbg8Fclp:mea8FpmbzeHdOiAlCvXoQrLpxssssssssssssssssp9ogapxssssssssssssssssp8Jg8Fp5b9cjF;8;4;W;G;ab9:9cU1:Ngicitpbi:q:G:cjbaiRb:q:W:cjbgipsa8Fp5e9cjF;8;4;W;G;ab9:9cU1:Ngqcitpbi:q:G:cjbp9UpmbedilvorzHOACXQLpPaaa8Fp9spklbaiaocwffaqRb:q:W:cjbfhoxdkaic8Wfaopbbbpklbaoczfhoxekaic8WfaopbbdaoRbbgicitpbi:q:G:cjbaiRb:q:W:cjbgipsaoRbegqcitpbi:q:G:cjbp9UpmbedilvorzHOACXQLpPpklbaiaocdffaqRb:q:W:cjbfhokalc;abfhialcjefaQ0meaihlaxao9Rc;Fb0mbkkdnaiaQ9pmbaici4hlinaxao9RcK6mwa8EaifhqdndndndndndnaAaico4fRbbalcoG4ciGarfPDbedibledibkaqpxbbbbbbbbbbbbbbbbpkbbxlkaqaopbblaopbbbg8Fclp:mea8FpmbzeHdOiAlCvXoQrLg8Fcdp:mea8FpmbzeHdOiAlCvXoQrLpxiiiiiiiiiiiiiiiip9ogapxiiiiiiiiiiiiiiiip8Jg8Fp5b9cjF;8;4;W;G;ab9:9cU1:Nghcitpbi:q:G:cjbahRb:q:W:cjbghpsa8Fp5e9cjF;8;4;W;G;ab9:9cU1:Nggcitpbi:q:G:cjbp9UpmbedilvorzHOACXQLpPaaa8Fp9spkbbahaoclffagRb:q:W:cjbfhoxikaqaopbbwaopbbbg8Fclp:mea8FpmbzeHdOiAlCvXoQrLpxssssssssssssssssp9ogapxssssssssssssssssp8Jg8Fp5b9cjF;8;4;W;G;ab9:9cU1:Nghcitpbi:q:G:cjbahRb:q:W:cjbghpsa8Fp5e9cjF;8;4;W;G;ab9:9cU1:Nggcitpbi:q:G:cjbp9UpmbedilvorzHOACXQLpPaaa8Fp9spkbbahaocwffagRb:q:W:cjbfhoxdkaqaopbbbpkbbaoczfhoxekaqaopbbdaoRbbghcitpbi:q:G:cjbahRb:q:W:cjbghpsaoRbeggcitpbi:q:G:cjbp9UpmbedilvorzHOACXQLpPpkbbahaocdffagRb:q:W:cjbfhokalcdfhlaiczfgiaQ6mbkkaohAaoTmoka8EaQfh8Ea5cefg5cl9hmbkdndndndnawTmbaza8Acd4fRbbglciGPlbedwbkaQTmdavcjdfa8Afhlava8Afpbdbh8Jcbhoinalavcj;cbfaofpblbg8KaYaofpblbg8LpmbzeHdOiAlCvXoQrLg8MaLaofpblbg8NaKaofpblbgypmbzeHdOiAlCvXoQrLg8PpmbezHdiOAlvCXorQLg8Fcep9Ta8Fpxeeeeeeeeeeeeeeeegap9op9Hp9rg8Fa8Jp9Ug8Jp9Abbbaladfgla8Ja8Fa8Fpmlvorlvorlvorlvorp9Ug8Jp9Abbbaladfgla8Ja8Fa8FpmwDqkwDqkwDqkwDqkp9Ug8Jp9Abbbaladfgla8Ja8Fa8FpmxmPsxmPsxmPsxmPsp9Ug8Jp9Abbbaladfgla8Ja8Ma8PpmwDKYqk8AExm35Ps8E8Fg8Fcep9Ta8Faap9op9Hp9rg8Fp9Ug8Jp9Abbbaladfgla8Ja8Fa8Fpmlvorlvorlvorlvorp9Ug8Jp9Abbbaladfgla8Ja8Fa8FpmwDqkwDqkwDqkwDqkp9Ug8Jp9Abbbaladfgla8Ja8Fa8FpmxmPsxmPsxmPsxmPsp9Ug8Jp9Abbbaladfgla8Ja8Ka8LpmwKDYq8AkEx3m5P8Es8Fg8Ka8NaypmwKDYq8AkEx3m5P8Es8Fg8LpmbezHdiOAlvCXorQLg8Fcep9Ta8Faap9op9Hp9rg8Fp9Ug8Jp9Abbbaladfgla8Ja8Fa8Fpmlvorlvorlvorlvorp9Ug8Jp9Abbbaladfgla8Ja8Fa8FpmwDqkwDqkwDqkwDqkp9Ug8Jp9Abbbaladfgla8Ja8Fa8FpmxmPsxmPsxmPsxmPsp9Ug8Jp9Abbbaladfgla8Ja8Ka8LpmwDKYqk8AExm35Ps8E8Fg8Fcep9Ta8Faap9op9Hp9rg8Fp9Ugap9Abbbaladfglaaa8Fa8Fpmlvorlvorlvorlvorp9Ugap9Abbbaladfglaaa8Fa8FpmwDqkwDqkwDqkwDqkp9Ugap9Abbbaladfglaaa8Fa8FpmxmPsxmPsxmPsxmPsp9Ug8Jp9AbbbaladfhlaoczfgoaQ6mbxikkaQTmeavcjdfa8Afhlava8Afpbdbh8Jcbhoinalavcj;cbfaofpblbg8KaYaofpblbg8LpmbzeHdOiAlCvXoQrLg8MaLaofpblbg8NaKaofpblbgypmbzeHdOiAlCvXoQrLg8PpmbezHdiOAlvCXorQLg8Fcep:nea8Fpxebebebebebebebebgap9op:bep9rg8Fa8Jp:oeg8Jp9Abbbaladfgla8Ja8Fa8Fpmlvorlvorlvorlvorp:oeg8Jp9Abbbaladfgla8Ja8Fa8FpmwDqkwDqkwDqkwDqkp:oeg8Jp9Abbbaladfgla8Ja8Fa8FpmxmPsxmPsxmPsxmPsp:oeg8Jp9Abbbaladfgla8Ja8Ma8PpmwDKYqk8AExm35Ps8E8Fg8Fcep:nea8Faap9op:bep9rg8Fp:oeg8Jp9Abbbaladfgla8Ja8Fa8Fpmlvorlvorlvorlvorp:oeg8Jp9Abbbaladfgla8Ja8Fa8FpmwDqkwDqkwDqkwDqkp:oeg8Jp9Abbbaladfgla8Ja8Fa8FpmxmPsxmPsxmPsxmPsp:oeg8Jp9Abbbaladfgla8Ja8Ka8LpmwKDYq8AkEx3m5P8Es8Fg8Ka8NaypmwKDYq8AkEx3m5P8Es8Fg8LpmbezHdiOAlvCXorQLg8Fcep:nea8Faap9op:bep9rg8Fp:oeg8Jp9Abbbaladfgla8Ja8Fa8Fpmlvorlvorlvorlvorp:oeg8Jp9Abbbaladfgla8Ja8Fa8FpmwDqkwDqkwDqkwDqkp:oeg8Jp9Abbbaladfgla8Ja8Fa8FpmxmPsxmPsxmPsxmPsp:oeg8Jp9Abbbaladfgla8Ja8Ka8LpmwDKYqk8AExm35Ps8E8Fg8Fcep:nea8Faap9op:bep9rg8Fp:oegap9Abbbaladfglaaa8Fa8Fpmlvorlvorlvorlvorp:oegap9Abbbaladfglaaa8Fa8FpmwDqkwDqkwDqkwDqkp:oegap9Abbbaladfglaaa8Fa8FpmxmPsxmPsxmPsxmPsp:oeg8Jp9AbbbaladfhlaoczfgoaQ6mbxdkkaQTmbcbhocbalcl4gl9Rc8FGhiavcjdfa8Afhrava8Afpbdbhainaravcj;cbfaofpblbg8JaYaofpblbg8KpmbzeHdOiAlCvXoQrLg8LaLaofpblbg8MaKaofpblbg8NpmbzeHdOiAlCvXoQrLgypmbezHdiOAlvCXorQLg8Faip:Rea8Falp:Tep9qg8Faap9rgap9Abbbaradfgraaa8Fa8Fpmlvorlvorlvorlvorp9rgap9Abbbaradfgraaa8Fa8FpmwDqkwDqkwDqkwDqkp9rgap9Abbbaradfgraaa8Fa8FpmxmPsxmPsxmPsxmPsp9rgap9Abbbaradfgraaa8LaypmwDKYqk8AExm35Ps8E8Fg8Faip:Rea8Falp:Tep9qg8Fp9rgap9Abbbaradfgraaa8Fa8Fpmlvorlvorlvorlvorp9rgap9Abbbaradfgraaa8Fa8FpmwDqkwDqkwDqkwDqkp9rgap9Abbbaradfgraaa8Fa8FpmxmPsxmPsxmPsxmPsp9rgap9Abbbaradfgraaa8Ja8KpmwKDYq8AkEx3m5P8Es8Fg8Ja8Ma8NpmwKDYq8AkEx3m5P8Es8Fg8KpmbezHdiOAlvCXorQLg8Faip:Rea8Falp:Tep9qg8Fp9rgap9Abbbaradfgraaa8Fa8Fpmlvorlvorlvorlvorp9rgap9Abbbaradfgraaa8Fa8FpmwDqkwDqkwDqkwDqkp9rgap9Abbbaradfgraaa8Fa8FpmxmPsxmPsxmPsxmPsp9rgap9Abbbaradfgraaa8Ja8KpmwDKYqk8AExm35Ps8E8Fg8Faip:Rea8Falp:Tep9qg8Fp9rgap9Abbbaradfgraaa8Fa8Fpmlvorlvorlvorlvorp9rgap9Abbbaradfgraaa8Fa8FpmwDqkwDqkwDqkwDqkp9rgap9Abbbaradfgraaa8Fa8FpmxmPsxmPsxmPsxmPsp9rgap9AbbbaradfhraoczfgoaQ6mbkka8Aclfg8Aad6mbkdnaCad2goTmbaOavcjdfao;8qbbkdnammbavavcjdfaCcufad2fad;8qbbkaCaHfhHc9:hoaAhPaAmbxlkkaeTmbaDalfhrcbhocuhlinaralaD9RglfaD6mdasaeao9Raoasfae6Eaofgoae6mbkaial9RhPkcbc99axaP9RakSEhoxekc9:hokavcj;kbf8Kjjjjbaokwbz:bjjjbkNsezu8Jjjjjbc;ae9Rgv8Kjjjjbc9:hodnalaeci9UgrcHf6mbcuhoaiRbbgwc;WeGc;Ge9hmbawcsGgDce0mbavc;abfcFecje;8kbav9cu83iUav9cu83i8Wav9cu83iyav9cu83iaav9cu83iKav9cu83izav9cu83iwav9cu83ibaialfc9WfhqaicefgwarfhldnaeTmbcmcsaDceSEhkcbhxcbhmcbhrcbhicbhoindnalaq9nmbc9:hoxikdndnawRbbgDc;Ve0mbavc;abfaoaDcu7gPcl4fcsGcitfgsydlhzasydbhHdndnaDcsGgsak9pmbavaiaPfcsGcdtfydbaxasEhDaxasTgOfhxxekdndnascsSmbcehOasc987asamffcefhDxekalcefhDal8SbbgscFeGhPdndnascu9mmbaDhlxekalcvfhlaPcFbGhPcrhsdninaD8SbbgOcFbGastaPVhPaOcu9kmeaDcefhDascrfgsc8J9hmbxdkkaDcefhlkcehOaPce4cbaPceG9R7amfhDkaDhmkavc;abfaocitfgsaDBdbasazBdlavaicdtfaDBdbavc;abfaocefcsGcitfgsaHBdbasaDBdlaocdfhoaOaifhidnadcd9hmbabarcetfgsaH87ebasclfaD87ebascdfaz87ebxdkabarcdtfgsaHBdbascwfaDBdbasclfazBdbxekdnaDcpe0mbavaiaqaDcsGfRbbgscl4gP9RcsGcdtfydbaxcefgOaPEhDavaias9RcsGcdtfydbaOaPTgzfgOascsGgPEhsaPThPdndnadcd9hmbabarcetfgHax87ebaHclfas87ebaHcdfaD87ebxekabarcdtfgHaxBdbaHcwfasBdbaHclfaDBdbkavaicdtfaxBdbavc;abfaocitfgHaDBdbaHaxBdlavaicefgicsGcdtfaDBdbavc;abfaocefcsGcitfgHasBdbaHaDBdlavaiazfgicsGcdtfasBdbavc;abfaocdfcsGcitfgDaxBdbaDasBdlaocifhoaiaPfhiaOaPfhxxekaxcbalRbbgsEgHaDc;:eSgDfhOascsGhAdndnascl4gCmbaOcefhzxekaOhzavaiaC9RcsGcdtfydbhOkdndnaAmbazcefhxxekazhxavaias9RcsGcdtfydbhzkdndnaDTmbalcefhDxekalcdfhDal8SbegPcFeGhsdnaPcu9kmbalcofhHascFbGhscrhldninaD8SbbgPcFbGaltasVhsaPcu9kmeaDcefhDalcrfglc8J9hmbkaHhDxekaDcefhDkasce4cbasceG9R7amfgmhHkdndnaCcsSmbaDhsxekaDcefhsaD8SbbglcFeGhPdnalcu9kmbaDcvfhOaPcFbGhPcrhldninas8SbbgDcFbGaltaPVhPaDcu9kmeascefhsalcrfglc8J9hmbkaOhsxekascefhskaPce4cbaPceG9R7amfgmhOkdndnaAcsSmbashlxekascefhlas8SbbgDcFeGhPdnaDcu9kmbascvfhzaPcFbGhPcrhDdninal8SbbgscFbGaDtaPVhPascu9kmealcefhlaDcrfgDc8J9hmbkazhlxekalcefhlkaPce4cbaPceG9R7amfgmhzkdndnadcd9hmbabarcetfgDaH87ebaDclfaz87ebaDcdfaO87ebxekabarcdtfgDaHBdbaDcwfazBdbaDclfaOBdbkavc;abfaocitfgDaOBdbaDaHBdlavaicdtfaHBdbavc;abfaocefcsGcitfgDazBdbaDaOBdlavaicefgicsGcdtfaOBdbavc;abfaocdfcsGcitfgDaHBdbaDazBdlavaiaCTaCcsSVfgicsGcdtfazBdbaiaATaAcsSVfhiaocifhokawcefhwaocsGhoaicsGhiarcifgrae6mbkkcbc99alaqSEhokavc;aef8Kjjjjbaok:clevu8Jjjjjbcz9Rhvdnalaecvf9pmbc9:skdnaiRbbc;:eGc;qeSmbcuskav9cb83iwaicefhoaialfc98fhrdnaeTmbdnadcdSmbcbhwindnaoar6mbc9:skaocefhlao8SbbgicFeGhddndnaicu9mmbalhoxekaocvfhoadcFbGhdcrhidninal8SbbgDcFbGaitadVhdaDcu9kmealcefhlaicrfgic8J9hmbxdkkalcefhokabawcdtfadc8Etc8F91adcd47avcwfadceGcdtVglydbfgiBdbalaiBdbawcefgwae9hmbxdkkcbhwindnaoar6mbc9:skaocefhlao8SbbgicFeGhddndnaicu9mmbalhoxekaocvfhoadcFbGhdcrhidninal8SbbgDcFbGaitadVhdaDcu9kmealcefhlaicrfgic8J9hmbxdkkalcefhokabawcetfadc8Etc8F91adcd47avcwfadceGcdtVglydbfgi87ebalaiBdbawcefgwae9hmbkkcbc99aoarSEk;Toio97eue97aec98Ghedndnadcl9hmbaeTmecbhdinababpbbbgicKp:RecKp:Sep;6eglaicwp:RecKp:Sep;6ealp;Geaiczp:RecKp:Sep;6egvp;Gep;Kep;Legopxbbbbbbbbbbbbbbbbp:2egralpxbbbjbbbjbbbjbbbjgwp9op9rp;Keglpxbb;:9cbb;:9cbb;:9cbb;:9calalp;Meaoaop;Meavaravawp9op9rp;Keglalp;Mep;Kep;Kep;Jep;Negvp;Mepxbbn0bbn0bbn0bbn0grp;KepxFbbbFbbbFbbbFbbbp9oaipxbbbFbbbFbbbFbbbFp9op9qalavp;Mearp;Kecwp:RepxbFbbbFbbbFbbbFbbp9op9qaoavp;Mearp;Keczp:RepxbbFbbbFbbbFbbbFbp9op9qpkbbabczfhbadclfgdae6mbxdkkaeTmbcbhdinabczfgDaDpbbbgipxbbbbbbFFbbbbbbFFgwp9oabpbbbgoaipmbediwDqkzHOAKY8AEgvczp:Reczp:Sep;6eglaoaipmlvorxmPsCXQL358E8FpxFubbFubbFubbFubbp9op;6eavczp:Sep;6egvp;Gealp;Gep;Kep;Legipxbbbbbbbbbbbbbbbbp:2egralpxbbbjbbbjbbbjbbbjgqp9op9rp;Keglpxb;:FSb;:FSb;:FSb;:FSalalp;Meaiaip;Meavaravaqp9op9rp;Keglalp;Mep;Kep;Kep;Jep;Negvp;Mepxbbn0bbn0bbn0bbn0grp;KepxFFbbFFbbFFbbFFbbp9oaiavp;Mearp;Keczp:Rep9qgialavp;Mearp;KepxFFbbFFbbFFbbFFbbp9oglpmwDKYqk8AExm35Ps8E8Fp9qpkbbabaoawp9oaialpmbezHdiOAlvCXorQLp9qpkbbabcafhbadclfgdae6mbkkk;2ileue97euo97dnaec98GgiTmbcbheinabcKfpx:ji:1S:ji:1S:ji:1S:ji:1SabpbbbglabczfgvpbbbgopmlvorxmPsCXQL358E8Fgrczp:Segwpxibbbibbbibbbibbbp9qp;6egDp;NegqaDaDp;MegDaDp;KealaopmbediwDqkzHOAKY8AEgDczp:Reczp:Sep;6eglalp;MeaDczp:Sep;6egoaop;Mearczp:Reczp:Sep;6egrarp;Mep;Kep;Kep;Lepxbbbbbbbbbbbbbbbbp:4ep;Jep;Mepxbbn0bbn0bbn0bbn0gDp;KepxFFbbFFbbFFbbFFbbgkp9oaqaop;MeaDp;Keczp:Rep9qgoaqalp;MeaDp;Keakp9oaqarp;MeaDp;Keczp:Rep9qgDpmwDKYqk8AExm35Ps8E8Fglp5eawclp:RegqpEi:T:j83ibavalp5baqpEd:T:j83ibabcwfaoaDpmbezHdiOAlvCXorQLgDp5eaqpEe:T:j83ibabaDp5baqpEb:T:j83ibabcafhbaeclfgeai6mbkkkuee97dnadcd4ae2c98GgeTmbcbhdinababpbbbgicwp:Recwp:Sep;6eaicep:SepxbbjFbbjFbbjFbbjFp9opxbbjZbbjZbbjZbbjZp:Uep;Mepkbbabczfhbadclfgdae6mbkkk:Sodw97euaec98Ghedndnadcl9hmbaeTmecbhdinabpxbbuJbbuJbbuJbbuJabpbbbgicKp:TeglaicYp:Tep9qgvcdp:Teavp9qgvclp:Teavp9qgop;6ep;Negvaicwp:RecKp:SegraipxFbbbFbbbFbbbFbbbgwp9ogDp:Uep;6ep;Mepxbbn0bbn0bbn0bbn0gqp;Kecwp:RepxbFbbbFbbbFbbbFbbp9oavaDarp:Xeaiczp:RecKp:Segip:Uep;6ep;Meaqp;Keawp9op9qavaDaraip:Uep:Xep;6ep;Meaqp;Keczp:RepxbbFbbbFbbbFbbbFbp9op9qavaoalcep:Rep9oalpxebbbebbbebbbebbbp9op9qp;6ep;Meaqp;KecKp:Rep9qpkbbabczfhbadclfgdae6mbxdkkaeTmbcbhdinabczfgkpxbFu9hbFu9hbFu9hbFu9habpbbbglakpbbbgrpmlvorxmPsCXQL358E8Fgvczp:TegqavcHp:Tep9qgicdp:Teaip9qgiclp:Teaip9qgicwp:Teaip9qgop;6ep;NegialarpmbediwDqkzHOAKY8AEgDpxFFbbFFbbFFbbFFbbglp9ograDczp:Segwp:Ueavczp:Reczp:SegDp:Xep;6ep;Mepxbbn0bbn0bbn0bbn0gvp;Kealp9oaiarawaDp:Uep:Xep;6ep;Meavp;Keczp:Rep9qgwaiaoaqcep:Rep9oaqpxebbbebbbebbbebbbp9op9qp;6ep;Meavp;Keczp:ReaiaDarp:Uep;6ep;Meavp;Kealp9op9qgipmwDKYqk8AExm35Ps8E8FpkbbabawaipmbezHdiOAlvCXorQLpkbbabcafhbadclfgdae6mbkkk9teiucbcbydj:G:cjbgeabcifc98GfgbBdj:G:cjbdndnabZbcztgd9nmbcuhiabad9RcFFifcz4nbcuSmekaehikaikkxebcj:Gdklz:zbb",t=new Uint8Array([0,97,115,109,1,0,0,0,1,4,1,96,0,0,3,3,2,0,0,5,3,1,0,1,12,1,0,10,22,2,12,0,65,0,65,0,65,0,252,10,0,0,11,7,0,65,0,253,15,26,11]),i=new Uint8Array([32,0,65,2,1,106,34,33,3,128,11,4,13,64,6,253,10,7,15,116,127,5,8,12,40,16,19,54,20,9,27,255,113,17,42,67,24,23,146,148,18,14,22,45,70,69,56,114,101,21,25,63,75,136,108,28,118,29,73,115]);if(typeof WebAssembly!="object")return{supported:!1};var a=WebAssembly.validate(t)?o(e):o(r),s,n=WebAssembly.instantiate(a,{}).then(function(m){s=m.instance,s.exports.__wasm_call_ctors()});function o(m){for(var p=new Uint8Array(m.length),v=0;v<m.length;++v){var b=m.charCodeAt(v);p[v]=b>96?b-97:b>64?b-39:b+4}for(var y=0,v=0;v<m.length;++v)p[y++]=p[v]<60?i[p[v]]:(p[v]-60)*64+p[++v];return p.buffer.slice(0,y)}function l(m,p,v,b,y,P,E){var x=m.exports.sbrk,S=b+3&-4,M=x(S*y),A=x(P.length),D=new Uint8Array(m.exports.memory.buffer);D.set(P,A);var C=p(M,b,y,A,P.length);if(C==0&&E&&E(M,S,y),v.set(D.subarray(M,M+b*y)),x(M-x(0)),C!=0)throw new Error("Malformed buffer data: "+C)}var c={NONE:"",OCTAHEDRAL:"meshopt_decodeFilterOct",QUATERNION:"meshopt_decodeFilterQuat",EXPONENTIAL:"meshopt_decodeFilterExp",COLOR:"meshopt_decodeFilterColor"},h={ATTRIBUTES:"meshopt_decodeVertexBuffer",TRIANGLES:"meshopt_decodeIndexBuffer",INDICES:"meshopt_decodeIndexSequence"},d=[],f=0;function u(m){var p={object:new Worker(m),pending:0,requests:{}};return p.object.onmessage=function(v){var b=v.data;p.pending-=b.count,p.requests[b.id][b.action](b.value),delete p.requests[b.id]},p}function w(m){for(var p="self.ready = WebAssembly.instantiate(new Uint8Array(["+new Uint8Array(a)+"]), {}).then(function(result) { result.instance.exports.__wasm_call_ctors(); return result.instance; });self.onmessage = "+_.name+";"+l.toString()+_.toString(),v=new Blob([p],{type:"text/javascript"}),b=URL.createObjectURL(v),y=d.length;y<m;++y)d[y]=u(b);for(var y=m;y<d.length;++y)d[y].object.postMessage({});d.length=m,URL.revokeObjectURL(b)}function T(m,p,v,b,y){for(var P=d[0],E=1;E<d.length;++E)d[E].pending<P.pending&&(P=d[E]);return new Promise(function(x,S){var M=new Uint8Array(v),A=++f;P.pending+=m,P.requests[A]={resolve:x,reject:S},P.object.postMessage({id:A,count:m,size:p,source:M,mode:b,filter:y},[M.buffer])})}function _(m){var p=m.data;self.ready.then(function(v){if(!p.id)return self.close();try{var b=new Uint8Array(p.count*p.size);l(v,v.exports[p.mode],b,p.count,p.size,p.source,v.exports[p.filter]),self.postMessage({id:p.id,count:p.count,action:"resolve",value:b},[b.buffer])}catch(y){self.postMessage({id:p.id,count:p.count,action:"reject",value:y})}})}return{ready:n,supported:!0,useWorkers:function(m){w(m)},decodeVertexBuffer:function(m,p,v,b,y){l(s,s.exports.meshopt_decodeVertexBuffer,m,p,v,b,s.exports[c[y]])},decodeIndexBuffer:function(m,p,v,b){l(s,s.exports.meshopt_decodeIndexBuffer,m,p,v,b)},decodeIndexSequence:function(m,p,v,b){l(s,s.exports.meshopt_decodeIndexSequence,m,p,v,b)},decodeGltfBuffer:function(m,p,v,b,y,P){l(s,s.exports[h[y]],m,p,v,b,s.exports[c[P]])},decodeGltfBufferAsync:function(m,p,v,b,y){return d.length>0?T(m,p,v,h[b],c[y]):n.then(function(){var P=new Uint8Array(m*p);return l(s,s.exports[h[b]],P,m,p,v,s.exports[c[y]]),P})}}})();function ya(r,e){if(e===Cs)return console.warn("THREE.BufferGeometryUtils.toTrianglesDrawMode(): Geometry already defined as triangles."),r;if(e===vt||e===zt){let t=r.getIndex();if(t===null){let s=[],n=r.getAttribute("position");if(n!==void 0){for(let o=0;o<n.count;o++)s.push(o);r.setIndex(s),t=r.getIndex()}else return console.error("THREE.BufferGeometryUtils.toTrianglesDrawMode(): Undefined position attribute. Processing not possible."),r}let i=t.count-2,a=[];if(e===vt)for(let s=1;s<=i;s++)a.push(t.getX(0)),a.push(t.getX(s)),a.push(t.getX(s+1));else for(let s=0;s<i;s++)s%2===0?(a.push(t.getX(s)),a.push(t.getX(s+1)),a.push(t.getX(s+2))):(a.push(t.getX(s+2)),a.push(t.getX(s+1)),a.push(t.getX(s)));return a.length/3!==i&&console.error("THREE.BufferGeometryUtils.toTrianglesDrawMode(): Unable to generate correct amount of triangles."),r.setIndex(a),r.clearGroups(),r}else return console.error("THREE.BufferGeometryUtils.toTrianglesDrawMode(): Unknown draw mode:",e),r}function vr(r){let e=new Map,t=new Map,i=r.clone();return xr(r,i,function(a,s){e.set(s,a),t.set(a,s)}),i.traverse(function(a){if(!a.isSkinnedMesh)return;let s=a,n=e.get(a),o=n.skeleton.bones;s.skeleton=n.skeleton.clone(),s.bindMatrix.copy(n.bindMatrix),s.skeleton.bones=o.map(function(l){return t.get(l)}),s.bind(s.skeleton,s.bindMatrix)}),i}function xr(r,e,t){t(r,e);for(let i=0;i<r.children.length;i++)xr(r.children[i],e.children[i],t)}var ei=class extends rr{constructor(e){super(e),this.dracoLoader=null,this.ktx2Loader=null,this.meshoptDecoder=null,this.pluginCallbacks=[],this.register(function(t){return new Aa(t)}),this.register(function(t){return new Ra(t)}),this.register(function(t){return new Pa(t)}),this.register(function(t){return new Ia(t)}),this.register(function(t){return new Ga(t)}),this.register(function(t){return new Ua(t)}),this.register(function(t){return new Fa(t)}),this.register(function(t){return new ka(t)}),this.register(function(t){return new La(t)}),this.register(function(t){return new Ca(t)}),this.register(function(t){return new Ea(t)}),this.register(function(t){return new Na(t)}),this.register(function(t){return new Da(t)}),this.register(function(t){return new ja(t)}),this.register(function(t){return new Oa(t)}),this.register(function(t){return new Ma(t)}),this.register(function(t){return new ti(t,L.EXT_MESHOPT_COMPRESSION)}),this.register(function(t){return new ti(t,L.KHR_MESHOPT_COMPRESSION)}),this.register(function(t){return new za(t)})}load(e,t,i,a){let s=this,n;if(this.resourcePath!=="")n=this.resourcePath;else if(this.path!==""){let c=Ye.extractUrlBase(e);n=Ye.resolveURL(c,this.path)}else n=Ye.extractUrlBase(e);this.manager.itemStart(e);let o=function(c){a?a(c):console.error(c),s.manager.itemError(e),s.manager.itemEnd(e)},l=new ga(this.manager);l.setPriority(this.priority),l.setCache(this.cache),l.setPath(this.path),l.setResponseType("arraybuffer"),l.setRequestHeader(this.requestHeader),l.setWithCredentials(this.withCredentials),l.load(e,function(c){try{s.parse(c,n,function(h){t(h),s.manager.itemEnd(e)},o)}catch(h){o(h)}},i,o)}setDRACOLoader(e){return this.dracoLoader=e,this}setKTX2Loader(e){return this.ktx2Loader=e,this}setMeshoptDecoder(e){return this.meshoptDecoder=e,this}register(e){return this.pluginCallbacks.indexOf(e)===-1&&this.pluginCallbacks.push(e),this}unregister(e){return this.pluginCallbacks.indexOf(e)!==-1&&this.pluginCallbacks.splice(this.pluginCallbacks.indexOf(e),1),this}parse(e,t,i,a){let s,n={},o={},l=new TextDecoder;if(typeof e=="string")s=JSON.parse(e);else if(e instanceof ArrayBuffer)if(l.decode(new Uint8Array(e,0,4))===Mr){try{n[L.KHR_BINARY_GLTF]=new Ba(e)}catch(d){a&&a(d);return}s=JSON.parse(n[L.KHR_BINARY_GLTF].content)}else s=JSON.parse(l.decode(e));else s=e;if(s.asset===void 0||s.asset.version[0]<2){a&&a(new Error("THREE.GLTFLoader: Unsupported asset. glTF versions >=2.0 are supported."));return}let c=new Xa(s,{path:t||this.resourcePath||"",crossOrigin:this.crossOrigin,priority:this.priority,cache:this.cache,withCredentials:this.withCredentials,requestHeader:this.requestHeader,manager:this.manager,ktx2Loader:this.ktx2Loader,meshoptDecoder:this.meshoptDecoder});c.fileLoader.setRequestHeader(this.requestHeader);for(let h=0;h<this.pluginCallbacks.length;h++){let d=this.pluginCallbacks[h](c);d.name||console.error("THREE.GLTFLoader: Invalid plugin found: missing name"),o[d.name]=d,n[d.name]=!0}if(s.extensionsUsed)for(let h=0;h<s.extensionsUsed.length;++h){let d=s.extensionsUsed[h],f=s.extensionsRequired||[];switch(d){case L.KHR_MATERIALS_UNLIT:n[d]=new Ta;break;case L.KHR_DRACO_MESH_COMPRESSION:n[d]=new Ha(s,this.dracoLoader);break;case L.KHR_TEXTURE_TRANSFORM:n[d]=new Va;break;case L.KHR_MESH_QUANTIZATION:n[d]=new qa;break;default:f.indexOf(d)>=0&&o[d]===void 0&&console.warn('THREE.GLTFLoader: Unknown extension "'+d+'".')}}c.setExtensions(n),c.setPlugins(o),c.parse(i,a)}parseAsync(e,t){let i=this;return new Promise(function(a,s){i.parse(e,t,a,s)})}};function Kn(){let r={};return{get:function(e){return r[e]},add:function(e,t){r[e]=t},remove:function(e){delete r[e]},removeAll:function(){r={}}}}function U(r,e,t){let i=r.json.materials[e];return i.extensions&&i.extensions[t]?i.extensions[t]:null}var L={KHR_BINARY_GLTF:"KHR_binary_glTF",KHR_DRACO_MESH_COMPRESSION:"KHR_draco_mesh_compression",KHR_LIGHTS_PUNCTUAL:"KHR_lights_punctual",KHR_MATERIALS_CLEARCOAT:"KHR_materials_clearcoat",KHR_MATERIALS_DIFFUSE_ROUGHNESS:"KHR_materials_diffuse_roughness",KHR_MATERIALS_DISPERSION:"KHR_materials_dispersion",KHR_MATERIALS_IOR:"KHR_materials_ior",KHR_MATERIALS_SHEEN:"KHR_materials_sheen",KHR_MATERIALS_SPECULAR:"KHR_materials_specular",KHR_MATERIALS_TRANSMISSION:"KHR_materials_transmission",KHR_MATERIALS_IRIDESCENCE:"KHR_materials_iridescence",KHR_MATERIALS_ANISOTROPY:"KHR_materials_anisotropy",KHR_MATERIALS_UNLIT:"KHR_materials_unlit",KHR_MATERIALS_VOLUME:"KHR_materials_volume",KHR_TEXTURE_BASISU:"KHR_texture_basisu",KHR_TEXTURE_TRANSFORM:"KHR_texture_transform",KHR_MESH_QUANTIZATION:"KHR_mesh_quantization",KHR_MATERIALS_EMISSIVE_STRENGTH:"KHR_materials_emissive_strength",EXT_MATERIALS_BUMP:"EXT_materials_bump",EXT_TEXTURE_WEBP:"EXT_texture_webp",EXT_TEXTURE_AVIF:"EXT_texture_avif",EXT_MESHOPT_COMPRESSION:"EXT_meshopt_compression",KHR_MESHOPT_COMPRESSION:"KHR_meshopt_compression",EXT_MESH_GPU_INSTANCING:"EXT_mesh_gpu_instancing"},Ma=class{constructor(e){this.parser=e,this.name=L.KHR_LIGHTS_PUNCTUAL,this.cache={refs:{},uses:{}}}_markDefs(){let e=this.parser,t=this.parser.json.nodes||[];for(let i=0,a=t.length;i<a;i++){let s=t[i];s.extensions&&s.extensions[this.name]&&s.extensions[this.name].light!==void 0&&e._addNodeRef(this.cache,s.extensions[this.name].light)}}_loadLight(e){let t=this.parser,i="light:"+e,a=t.cache.get(i);if(a)return a;let s=t.json,l=((s.extensions&&s.extensions[this.name]||{}).lights||[])[e],c,h=new R(16777215);l.color!==void 0&&h.setRGB(l.color[0],l.color[1],l.color[2],te);let d=l.range!==void 0?l.range:0;switch(l.type){case"directional":c=new $t(h),c.target.position.set(0,0,-1),c.add(c.target);break;case"point":c=new Zt(h),c.distance=d;break;case"spot":c=new lr(h),c.distance=d,l.spot=l.spot||{},l.spot.innerConeAngle=l.spot.innerConeAngle!==void 0?l.spot.innerConeAngle:0,l.spot.outerConeAngle=l.spot.outerConeAngle!==void 0?l.spot.outerConeAngle:Math.PI/4,c.angle=l.spot.outerConeAngle,c.penumbra=1-l.spot.innerConeAngle/l.spot.outerConeAngle,c.target.position.set(0,0,-1),c.add(c.target);break;default:throw new Error("THREE.GLTFLoader: Unexpected light type: "+l.type)}return c.position.set(0,0,0),ge(c,l),l.intensity!==void 0&&(c.intensity=l.intensity),c.name=t.createUniqueName(l.name||"light_"+e),a=Promise.resolve(c),t.cache.add(i,a),a}getDependency(e,t){if(e==="light")return this._loadLight(t)}createNodeAttachment(e){let t=this,i=this.parser,s=i.json.nodes[e],o=(s.extensions&&s.extensions[this.name]||{}).light;return o===void 0?null:this._loadLight(o).then(function(l){return i._getNodeRef(t.cache,o,l)})}},Ta=class{constructor(){this.name=L.KHR_MATERIALS_UNLIT}getMaterialType(){return Ae}extendParams(e,t,i){let a=[];e.color=new R(1,1,1),e.opacity=1;let s=t.pbrMetallicRoughness;if(s){if(Array.isArray(s.baseColorFactor)){let n=s.baseColorFactor;e.color.setRGB(n[0],n[1],n[2],te),e.opacity=n[3]}s.baseColorTexture!==void 0&&a.push(i.assignTexture(e,"map",s.baseColorTexture,le))}return Promise.all(a)}},Ea=class{constructor(e){this.parser=e,this.name=L.KHR_MATERIALS_EMISSIVE_STRENGTH}extendMaterialParams(e,t){let i=U(this.parser,e,this.name);return i===null||i.emissiveStrength!==void 0&&(t.emissiveIntensity=i.emissiveStrength),Promise.resolve()}},Aa=class{constructor(e){this.parser=e,this.name=L.KHR_MATERIALS_CLEARCOAT}getMaterialType(e){return U(this.parser,e,this.name)!==null?de:null}extendMaterialParams(e,t){let i=U(this.parser,e,this.name);if(i===null)return Promise.resolve();let a=[];if(i.clearcoatFactor!==void 0&&(t.clearcoat=i.clearcoatFactor),i.clearcoatTexture!==void 0&&a.push(this.parser.assignTexture(t,"clearcoatMap",i.clearcoatTexture)),i.clearcoatRoughnessFactor!==void 0&&(t.clearcoatRoughness=i.clearcoatRoughnessFactor),i.clearcoatRoughnessTexture!==void 0&&a.push(this.parser.assignTexture(t,"clearcoatRoughnessMap",i.clearcoatRoughnessTexture)),i.clearcoatNormalTexture!==void 0&&(a.push(this.parser.assignTexture(t,"clearcoatNormalMap",i.clearcoatNormalTexture)),i.clearcoatNormalTexture.scale!==void 0)){let s=i.clearcoatNormalTexture.scale;t.clearcoatNormalScale=new k(s,s)}return Promise.all(a)}},Ra=class{constructor(e){this.parser=e,this.name=L.KHR_MATERIALS_DIFFUSE_ROUGHNESS}getMaterialType(e){return U(this.parser,e,this.name)!==null?de:null}extendMaterialParams(e,t){let i=U(this.parser,e,this.name);if(i===null)return Promise.resolve();let a=[];return t.diffuseRoughness=i.diffuseRoughnessFactor!==void 0?i.diffuseRoughnessFactor:0,i.diffuseRoughnessTexture!==void 0&&a.push(this.parser.assignTexture(t,"diffuseRoughnessMap",i.diffuseRoughnessTexture)),Promise.all(a)}},Pa=class{constructor(e){this.parser=e,this.name=L.KHR_MATERIALS_DISPERSION}getMaterialType(e){return U(this.parser,e,this.name)!==null?de:null}extendMaterialParams(e,t){let i=U(this.parser,e,this.name);return i===null||(t.dispersion=i.dispersion!==void 0?i.dispersion:0),Promise.resolve()}},Da=class{constructor(e){this.parser=e,this.name=L.KHR_MATERIALS_IRIDESCENCE}getMaterialType(e){return U(this.parser,e,this.name)!==null?de:null}extendMaterialParams(e,t){let i=U(this.parser,e,this.name);if(i===null)return Promise.resolve();let a=[];return i.iridescenceFactor!==void 0&&(t.iridescence=i.iridescenceFactor),i.iridescenceTexture!==void 0&&a.push(this.parser.assignTexture(t,"iridescenceMap",i.iridescenceTexture)),i.iridescenceIor!==void 0&&(t.iridescenceIOR=i.iridescenceIor),i.iridescenceThicknessMinimum!==void 0&&(t.iridescenceThicknessMinimum=i.iridescenceThicknessMinimum),i.iridescenceThicknessMaximum!==void 0&&(t.iridescenceThicknessMaximum=i.iridescenceThicknessMaximum),i.iridescenceThicknessTexture!==void 0&&a.push(this.parser.assignTexture(t,"iridescenceThicknessMap",i.iridescenceThicknessTexture)),Promise.all(a)}},Fa=class{constructor(e){this.parser=e,this.name=L.KHR_MATERIALS_SHEEN}getMaterialType(e){return U(this.parser,e,this.name)!==null?de:null}extendMaterialParams(e,t){let i=U(this.parser,e,this.name);if(i===null)return Promise.resolve();let a=[];if(t.sheenColor=new R(0,0,0),t.sheenRoughness=0,t.sheen=1,i.sheenColorFactor!==void 0){let s=i.sheenColorFactor;t.sheenColor.setRGB(s[0],s[1],s[2],te)}return i.sheenRoughnessFactor!==void 0&&(t.sheenRoughness=i.sheenRoughnessFactor),i.sheenColorTexture!==void 0&&a.push(this.parser.assignTexture(t,"sheenColorMap",i.sheenColorTexture,le)),i.sheenRoughnessTexture!==void 0&&a.push(this.parser.assignTexture(t,"sheenRoughnessMap",i.sheenRoughnessTexture)),Promise.all(a)}},ka=class{constructor(e){this.parser=e,this.name=L.KHR_MATERIALS_TRANSMISSION}getMaterialType(e){return U(this.parser,e,this.name)!==null?de:null}extendMaterialParams(e,t){let i=U(this.parser,e,this.name);if(i===null)return Promise.resolve();let a=[];return i.transmissionFactor!==void 0&&(t.transmission=i.transmissionFactor),i.transmissionTexture!==void 0&&a.push(this.parser.assignTexture(t,"transmissionMap",i.transmissionTexture)),Promise.all(a)}},La=class{constructor(e){this.parser=e,this.name=L.KHR_MATERIALS_VOLUME}getMaterialType(e){return U(this.parser,e,this.name)!==null?de:null}extendMaterialParams(e,t){let i=U(this.parser,e,this.name);if(i===null)return Promise.resolve();let a=[];t.thickness=i.thicknessFactor!==void 0?i.thicknessFactor:0,i.thicknessTexture!==void 0&&a.push(this.parser.assignTexture(t,"thicknessMap",i.thicknessTexture)),t.attenuationDistance=i.attenuationDistance||1/0;let s=i.attenuationColor||[1,1,1];return t.attenuationColor=new R().setRGB(s[0],s[1],s[2],te),Promise.all(a)}},Ca=class{constructor(e){this.parser=e,this.name=L.KHR_MATERIALS_IOR}getMaterialType(e){return U(this.parser,e,this.name)!==null?de:null}extendMaterialParams(e,t){let i=U(this.parser,e,this.name);return i===null||(t.ior=i.ior!==void 0?i.ior:1.5,t.ior===0&&(t.ior=1e3)),Promise.resolve()}},Na=class{constructor(e){this.parser=e,this.name=L.KHR_MATERIALS_SPECULAR}getMaterialType(e){return U(this.parser,e,this.name)!==null?de:null}extendMaterialParams(e,t){let i=U(this.parser,e,this.name);if(i===null)return Promise.resolve();let a=[];t.specularIntensity=i.specularFactor!==void 0?i.specularFactor:1,i.specularTexture!==void 0&&a.push(this.parser.assignTexture(t,"specularIntensityMap",i.specularTexture));let s=i.specularColorFactor||[1,1,1];return t.specularColor=new R().setRGB(s[0],s[1],s[2],te),i.specularColorTexture!==void 0&&a.push(this.parser.assignTexture(t,"specularColorMap",i.specularColorTexture,le)),Promise.all(a)}},Oa=class{constructor(e){this.parser=e,this.name=L.EXT_MATERIALS_BUMP}getMaterialType(e){return U(this.parser,e,this.name)!==null?de:null}extendMaterialParams(e,t){let i=U(this.parser,e,this.name);if(i===null)return Promise.resolve();let a=[];return t.bumpScale=i.bumpFactor!==void 0?i.bumpFactor:1,i.bumpTexture!==void 0&&a.push(this.parser.assignTexture(t,"bumpMap",i.bumpTexture)),Promise.all(a)}},ja=class{constructor(e){this.parser=e,this.name=L.KHR_MATERIALS_ANISOTROPY}getMaterialType(e){return U(this.parser,e,this.name)!==null?de:null}extendMaterialParams(e,t){let i=U(this.parser,e,this.name);if(i===null)return Promise.resolve();let a=[];return i.anisotropyStrength!==void 0&&(t.anisotropy=i.anisotropyStrength),i.anisotropyRotation!==void 0&&(t.anisotropyRotation=i.anisotropyRotation),i.anisotropyTexture!==void 0&&a.push(this.parser.assignTexture(t,"anisotropyMap",i.anisotropyTexture)),Promise.all(a)}},Ia=class{constructor(e){this.parser=e,this.name=L.KHR_TEXTURE_BASISU}loadTexture(e){let t=this.parser,i=t.json,a=i.textures[e];if(!a.extensions||!a.extensions[this.name])return null;let s=a.extensions[this.name],n=t.options.ktx2Loader;if(!n){if(i.extensionsRequired&&i.extensionsRequired.indexOf(this.name)>=0)throw new Error("THREE.GLTFLoader: setKTX2Loader must be called before loading KTX2 textures");return null}return t.loadTextureImage(e,s.source,n)}},Ga=class{constructor(e){this.parser=e,this.name=L.EXT_TEXTURE_WEBP}loadTexture(e){let t=this.name,i=this.parser,a=i.json,s=a.textures[e];if(!s.extensions||!s.extensions[t])return null;let n=s.extensions[t],o=a.images[n.source],l=i.textureLoader;if(o.uri){let c=i.options.manager.getHandler(o.uri);c!==null&&(l=c)}return i.loadTextureImage(e,n.source,l)}},Ua=class{constructor(e){this.parser=e,this.name=L.EXT_TEXTURE_AVIF}loadTexture(e){let t=this.name,i=this.parser,a=i.json,s=a.textures[e];if(!s.extensions||!s.extensions[t])return null;let n=s.extensions[t],o=a.images[n.source],l=i.textureLoader;if(o.uri){let c=i.options.manager.getHandler(o.uri);c!==null&&(l=c)}return i.loadTextureImage(e,n.source,l)}},ti=class{constructor(e,t){this.name=t,this.parser=e}loadBufferView(e){let t=this.parser.json,i=t.bufferViews[e];if(i.extensions&&i.extensions[this.name]){let a=i.extensions[this.name],s=this.parser.getDependency("buffer",a.buffer),n=this.parser.options.meshoptDecoder;if(!n||!n.supported){if(t.extensionsRequired&&t.extensionsRequired.indexOf(this.name)>=0)throw new Error("THREE.GLTFLoader: setMeshoptDecoder must be called before loading compressed files");return null}return s.then(function(o){let l=a.byteOffset||0,c=a.byteLength||0,h=a.count,d=a.byteStride,f=new Uint8Array(o,l,c);return n.decodeGltfBufferAsync?n.decodeGltfBufferAsync(h,d,f,a.mode,a.filter).then(function(u){return u.buffer}):n.ready.then(function(){let u=new ArrayBuffer(h*d);return n.decodeGltfBuffer(new Uint8Array(u),h,d,f,a.mode,a.filter),u})})}else return null}},za=class{constructor(e){this.name=L.EXT_MESH_GPU_INSTANCING,this.parser=e}createNodeMesh(e){let t=this.parser.json,i=t.nodes[e];if(!i.extensions||!i.extensions[this.name]||i.mesh===void 0)return null;let a=t.meshes[i.mesh];for(let c of a.primitives)if(c.mode!==fe.TRIANGLES&&c.mode!==fe.TRIANGLE_STRIP&&c.mode!==fe.TRIANGLE_FAN&&c.mode!==void 0)return null;let n=i.extensions[this.name].attributes,o=[],l={};for(let c in n)o.push(this.parser.getDependency("accessor",n[c]).then(h=>(l[c]=h,l[c])));return o.length<1?null:(o.push(this.parser.createNodeMesh(e)),Promise.all(o).then(c=>{let h=c.pop(),d=h.isGroup?h.children:[h],f=c[0].count,u=[];for(let w of d){let T=new X,_=new g,m=new Ke,p=new g(1,1,1),v=new Ks(w.geometry,w.material,f);for(let y=0;y<f;y++)l.TRANSLATION&&_.fromBufferAttribute(l.TRANSLATION,y),l.ROTATION&&m.fromBufferAttribute(l.ROTATION,y),l.SCALE&&p.fromBufferAttribute(l.SCALE,y),v.setMatrixAt(y,T.compose(_,m,p));let b=null;for(let y in l)if(y==="_COLOR_0"){let P=l[y];v.instanceColor=new Kt(P.array,P.itemSize,P.normalized)}else if(y!=="TRANSLATION"&&y!=="ROTATION"&&y!=="SCALE"){if(b===null){let E=v.geometry;b=new be,b.name=E.name;for(let x in E.attributes)b.setAttribute(x,E.attributes[x]);for(let x in E.morphAttributes)b.morphAttributes[x]=E.morphAttributes[x];E.index!==null&&b.setIndex(E.index),b.morphTargetsRelative=E.morphTargetsRelative;for(let x of E.groups)b.addGroup(x.start,x.count,x.materialIndex);E.boundingBox!==null&&(b.boundingBox=E.boundingBox.clone()),E.boundingSphere!==null&&(b.boundingSphere=E.boundingSphere.clone()),b.drawRange.start=E.drawRange.start,b.drawRange.count=E.drawRange.count,b.userData=Object.assign({},E.userData),v.geometry=b}let P=l[y];b.setAttribute(y,new Kt(P.array,P.itemSize,P.normalized))}da.prototype.copy.call(v,w),this.parser.assignFinalMaterial(v),u.push(v)}return h.isGroup?(h.clear(),h.add(...u),h):u[0]}))}},Mr="glTF",yt=12,yr={JSON:1313821514,BIN:5130562},Ba=class{constructor(e){this.name=L.KHR_BINARY_GLTF,this.content=null,this.body=null;let t=new DataView(e,0,yt),i=new TextDecoder;if(this.header={magic:i.decode(new Uint8Array(e.slice(0,4))),version:t.getUint32(4,!0),length:t.getUint32(8,!0)},this.header.magic!==Mr)throw new Error("THREE.GLTFLoader: Unsupported glTF-Binary header.");if(this.header.version<2)throw new Error("THREE.GLTFLoader: Legacy binary file detected.");let a=this.header.length-yt,s=new DataView(e,yt),n=0;for(;n<a;){let o=s.getUint32(n,!0);n+=4;let l=s.getUint32(n,!0);if(n+=4,l===yr.JSON){let c=new Uint8Array(e,yt+n,o);this.content=i.decode(c)}else if(l===yr.BIN){let c=yt+n;this.body=e.slice(c,c+o)}n+=o}if(this.content===null)throw new Error("THREE.GLTFLoader: JSON content not found.")}},Ha=class{constructor(e,t){if(!t)throw new Error("THREE.GLTFLoader: No DRACOLoader instance provided.");this.name=L.KHR_DRACO_MESH_COMPRESSION,this.json=e,this.dracoLoader=t,this.dracoLoader.preload()}decodePrimitive(e,t){let i=this.json,a=this.dracoLoader,s=e.extensions[this.name].bufferView,n=e.extensions[this.name].attributes,o={},l={},c={};for(let h in n){let d=Wa[h]||h.toLowerCase();o[d]=n[h]}for(let h in e.attributes){let d=Wa[h]||h.toLowerCase();if(n[h]!==void 0){let f=i.accessors[e.attributes[h]],u=Qe[f.componentType];c[d]=u.name,l[d]=f.normalized===!0}}return t.getDependency("bufferView",s).then(function(h){return new Promise(function(d,f){a.decodeDracoFile(h,function(u){for(let w in u.attributes){let T=u.attributes[w],_=l[w];_!==void 0&&(T.normalized=_)}d(u)},o,c,te,f)})})}},Va=class{constructor(){this.name=L.KHR_TEXTURE_TRANSFORM}extendTexture(e,t){if((t.texCoord===void 0||t.texCoord===e.channel)&&t.offset===void 0&&t.rotation===void 0&&t.scale===void 0)return e;if(e=e.clone(),t.texCoord!==void 0&&(e.channel=t.texCoord),t.offset!==void 0&&e.offset.fromArray(t.offset),t.rotation!==void 0&&(e.rotation=t.rotation),t.scale!==void 0&&e.repeat.fromArray(t.scale),t.rotation!==void 0){let i=Math.cos(e.rotation),a=Math.sin(e.rotation);e.matrix.set(e.repeat.x*i,e.repeat.y*a,e.offset.x,-e.repeat.x*a,e.repeat.y*i,e.offset.y,0,0,1),e.matrixAutoUpdate=!1}return e.needsUpdate=!0,e}},qa=class{constructor(){this.name=L.KHR_MESH_QUANTIZATION}},ii=class extends ar{constructor(e,t,i,a){super(e,t,i,a)}copySampleValue_(e){let t=this.resultBuffer,i=this.sampleValues,a=this.valueSize,s=e*a*3+a;for(let n=0;n!==a;n++)t[n]=i[s+n];return t}interpolate_(e,t,i,a){let s=this.resultBuffer,n=this.sampleValues,o=this.valueSize,l=o*2,c=o*3,h=a-t,d=(i-t)/h,f=d*d,u=f*d,w=e*c,T=w-c,_=-2*u+3*f,m=u-f,p=1-_,v=m-f+d;for(let b=0;b!==o;b++){let y=n[T+b+o],P=n[T+b+l]*h,E=n[w+b+o],x=n[w+b]*h;s[b]=p*y+v*P+_*E+m*x}return s}},Wn=new Ke,Ka=class extends ii{interpolate_(e,t,i,a){let s=super.interpolate_(e,t,i,a);return Wn.fromArray(s).normalize().toArray(s),s}},fe={FLOAT:5126,FLOAT_MAT3:35675,FLOAT_MAT4:35676,FLOAT_VEC2:35664,FLOAT_VEC3:35665,FLOAT_VEC4:35666,LINEAR:9729,REPEAT:10497,SAMPLER_2D:35678,POINTS:0,LINES:1,LINE_LOOP:2,LINE_STRIP:3,TRIANGLES:4,TRIANGLE_STRIP:5,TRIANGLE_FAN:6,UNSIGNED_BYTE:5121,UNSIGNED_SHORT:5123},Qe={5120:Int8Array,5121:Uint8Array,5122:Int16Array,5123:Uint16Array,5125:Uint32Array,5126:Float32Array},wr={9728:Ee,9729:ae,9984:Rs,9985:He,9986:Ps,9987:gt},_r={33071:Es,33648:As,10497:q},wa={SCALAR:1,VEC2:2,VEC3:3,VEC4:4,MAT2:4,MAT3:9,MAT4:16},Wa={POSITION:"position",NORMAL:"normal",TANGENT:"tangent",TEXCOORD_0:"uv",TEXCOORD_1:"uv1",TEXCOORD_2:"uv2",TEXCOORD_3:"uv3",COLOR_0:"color",WEIGHTS_0:"skinWeight",JOINTS_0:"skinIndex"},De={scale:"scale",translation:"position",rotation:"quaternion",weights:"morphTargetInfluences"},Jn={CUBICSPLINE:void 0,LINEAR:ha,STEP:Ls},_a={OPAQUE:"OPAQUE",MASK:"MASK",BLEND:"BLEND"};function Xn(r){return r.DefaultMaterial===void 0&&(r.DefaultMaterial=new W({color:16777215,emissive:0,metalness:1,roughness:1,transparent:!1,depthTest:!0,side:jt})),r.DefaultMaterial}function Ie(r,e,t){for(let i in t.extensions)r[i]===void 0&&(e.userData.gltfExtensions=e.userData.gltfExtensions||{},e.userData.gltfExtensions[i]=t.extensions[i])}function ge(r,e){e.extras!==void 0&&(typeof e.extras=="object"?Object.assign(r.userData,e.extras):console.warn("THREE.GLTFLoader: Ignoring primitive type .extras, "+e.extras))}function Yn(r,e,t){let i=!1,a=!1,s=!1;for(let c=0,h=e.length;c<h;c++){let d=e[c];if(d.POSITION!==void 0&&(i=!0),d.NORMAL!==void 0&&(a=!0),d.COLOR_0!==void 0&&(s=!0),i&&a&&s)break}if(!i&&!a&&!s)return Promise.resolve(r);let n=[],o=[],l=[];for(let c=0,h=e.length;c<h;c++){let d=e[c];if(i){let f=d.POSITION!==void 0?t.getDependency("accessor",d.POSITION):r.attributes.position;n.push(f)}if(a){let f=d.NORMAL!==void 0?t.getDependency("accessor",d.NORMAL):r.attributes.normal;o.push(f)}if(s){let f=d.COLOR_0!==void 0?t.getDependency("accessor",d.COLOR_0):r.attributes.color;l.push(f)}}return Promise.all([Promise.all(n),Promise.all(o),Promise.all(l)]).then(function(c){let h=c[0],d=c[1],f=c[2];return i&&(r.morphAttributes.position=h),a&&(r.morphAttributes.normal=d),s&&(r.morphAttributes.color=f),r.morphTargetsRelative=!0,r})}function Qn(r,e){if(r.updateMorphTargets(),e.weights!==void 0)for(let t=0,i=e.weights.length;t<i;t++)r.morphTargetInfluences[t]=e.weights[t];if(e.extras&&Array.isArray(e.extras.targetNames)){let t=e.extras.targetNames;if(r.morphTargetInfluences.length===t.length){r.morphTargetDictionary={};for(let i=0,a=t.length;i<a;i++)r.morphTargetDictionary[t[i]]=i}else console.warn("THREE.GLTFLoader: Invalid extras.targetNames length. Ignoring names.")}}function Zn(r){let e,t=r.extensions&&r.extensions[L.KHR_DRACO_MESH_COMPRESSION];if(t?e="draco:"+t.bufferView+":"+t.indices+":"+Sa(t.attributes):e=r.indices+":"+Sa(r.attributes)+":"+r.mode,r.targets!==void 0)for(let i=0,a=r.targets.length;i<a;i++)e+=":"+Sa(r.targets[i]);return e}function Sa(r){let e="",t=Object.keys(r).sort();for(let i=0,a=t.length;i<a;i++)e+=t[i]+":"+r[t[i]]+";";return e}function Ja(r){switch(r){case Int8Array:return 1/127;case Uint8Array:return 1/255;case Int16Array:return 1/32767;case Uint16Array:return 1/65535;default:throw new Error("THREE.GLTFLoader: Unsupported normalized accessor component type.")}}function $n(r){return r.search(/\.jpe?g($|\?)/i)>0||r.search(/^data\:image\/jpeg/)===0?"image/jpeg":r.search(/\.webp($|\?)/i)>0||r.search(/^data\:image\/webp/)===0?"image/webp":r.search(/\.ktx2($|\?)/i)>0||r.search(/^data\:image\/ktx2/)===0?"image/ktx2":"image/png"}var eo=new X,Xa=class{constructor(e={},t={}){this.json=e,this.extensions={},this.plugins={},this.options=t,this.cache=new Kn,this.associations=new Map,this.primitiveCache={},this.nodeCache={},this.meshCache={refs:{},uses:{}},this.cameraCache={refs:{},uses:{}},this.lightCache={refs:{},uses:{}},this.sourceCache={},this.textureCache={},this.nodeNamesUsed={};let i=!1,a=-1,s=!1,n=-1;if(typeof navigator<"u"&&typeof navigator.userAgent<"u"){let o=navigator.userAgent;i=/^((?!chrome|android).)*safari/i.test(o)===!0;let l=o.match(/Version\/(\d+)/);a=i&&l?parseInt(l[1],10):-1,s=o.indexOf("Firefox")>-1,n=s?o.match(/Firefox\/([0-9]+)\./)[1]:-1}typeof createImageBitmap>"u"||i&&a<17||s&&n<98?(this.textureLoader=new or(this.options.manager),this.textureLoader.setPriority(this.options.priority),this.textureLoader.setCache(this.options.cache)):(this.textureLoader=new hr(this.options.manager),this.textureLoader.setPriority(this.options.priority),this.textureLoader.setCache(this.options.cache)),this.textureLoader.setCrossOrigin(this.options.crossOrigin),this.textureLoader.setWithCredentials(this.options.withCredentials),this.textureLoader.setRequestHeader(this.options.requestHeader),this.fileLoader=new ga(this.options.manager),this.fileLoader.setPriority(this.options.priority),this.fileLoader.setCache(this.options.cache),this.fileLoader.setResponseType("arraybuffer"),(this.options.withCredentials||this.options.crossOrigin==="use-credentials")&&this.fileLoader.setWithCredentials(!0)}setExtensions(e){this.extensions=e}setPlugins(e){this.plugins=e}parse(e,t){let i=this,a=this.json,s=this.extensions;this.cache.removeAll(),this.nodeCache={},this._invokeAll(function(n){return n._markDefs&&n._markDefs()}),Promise.all(this._invokeAll(function(n){return n.beforeRoot&&n.beforeRoot()})).then(function(){return Promise.all([i.getDependencies("scene"),i.getDependencies("animation"),i.getDependencies("camera")])}).then(function(n){let o={scene:n[0][a.scene||0],scenes:n[0],animations:n[1],cameras:n[2],asset:a.asset,parser:i,userData:{}};return Ie(s,o,a),ge(o,a),Promise.all(i._invokeAll(function(l){return l.afterRoot&&l.afterRoot(o)})).then(function(){for(let l of o.scenes)l.updateMatrixWorld();e(o)})}).catch(t)}_markDefs(){let e=this.json.nodes||[],t=this.json.skins||[],i=this.json.meshes||[];for(let a=0,s=t.length;a<s;a++){let n=t[a].joints;for(let o=0,l=n.length;o<l;o++)e[n[o]].isBone=!0}for(let a=0,s=e.length;a<s;a++){let n=e[a];n.mesh!==void 0&&(this._addNodeRef(this.meshCache,n.mesh),n.skin!==void 0&&(i[n.mesh].isSkinnedMesh=!0)),n.camera!==void 0&&this._addNodeRef(this.cameraCache,n.camera)}}_addNodeRef(e,t){t!==void 0&&(e.refs[t]===void 0&&(e.refs[t]=e.uses[t]=0),e.refs[t]++)}_getNodeRef(e,t,i){if(e.refs[t]<=1)return i;let a=i.clone(),s=(n,o)=>{let l=this.associations.get(n);l!=null&&this.associations.set(o,l);for(let[c,h]of n.children.entries())s(h,o.children[c])};return s(i,a),a.name+="_instance_"+e.uses[t]++,a}_invokeOne(e){let t=Object.values(this.plugins);t.push(this);for(let i=0;i<t.length;i++){let a=e(t[i]);if(a)return a}return null}_invokeAll(e){let t=Object.values(this.plugins);t.unshift(this);let i=[];for(let a=0;a<t.length;a++){let s=e(t[a]);s&&i.push(s)}return i}getDependency(e,t){let i=e+":"+t,a=this.cache.get(i);if(!a){switch(e){case"scene":a=this.loadScene(t);break;case"node":a=this._invokeOne(function(s){return s.loadNode&&s.loadNode(t)});break;case"mesh":a=this._invokeOne(function(s){return s.loadMesh&&s.loadMesh(t)});break;case"accessor":a=this.loadAccessor(t);break;case"bufferView":a=this._invokeOne(function(s){return s.loadBufferView&&s.loadBufferView(t)});break;case"buffer":a=this.loadBuffer(t);break;case"material":a=this._invokeOne(function(s){return s.loadMaterial&&s.loadMaterial(t)});break;case"texture":a=this._invokeOne(function(s){return s.loadTexture&&s.loadTexture(t)});break;case"skin":a=this.loadSkin(t);break;case"animation":a=this._invokeOne(function(s){return s.loadAnimation&&s.loadAnimation(t)});break;case"camera":a=this.loadCamera(t);break;default:if(a=this._invokeOne(function(s){return s!=this&&s.getDependency&&s.getDependency(e,t)}),!a)throw new Error("Unknown type: "+e);break}this.cache.add(i,a)}return a}getDependencies(e){let t=this.cache.get(e);if(!t){let i=this,a=this.json[e+(e==="mesh"?"es":"s")]||[];t=Promise.all(a.map(function(s,n){return i.getDependency(e,n)})),this.cache.add(e,t)}return t}loadBuffer(e){let t=this.json.buffers[e],i=this.fileLoader;if(t.type&&t.type!=="arraybuffer")throw new Error("THREE.GLTFLoader: "+t.type+" buffer type is not supported.");if(t.uri===void 0&&e===0)return Promise.resolve(this.extensions[L.KHR_BINARY_GLTF].body);let a=this.options;return new Promise(function(s,n){i.load(Ye.resolveURL(t.uri,a.path),s,void 0,function(){n(new Error('THREE.GLTFLoader: Failed to load buffer "'+t.uri+'".'))})})}loadBufferView(e){let t=this.json.bufferViews[e];return this.getDependency("buffer",t.buffer).then(function(i){let a=t.byteLength||0,s=t.byteOffset||0;return i.slice(s,s+a)})}loadAccessor(e){let t=this,i=this.json,a=this.json.accessors[e];if(a.bufferView===void 0&&a.sparse===void 0){let n=wa[a.type],o=Qe[a.componentType],l=a.normalized===!0,c=new o(a.count*n);return Promise.resolve(new Q(c,n,l))}let s=[];return a.bufferView!==void 0?s.push(this.getDependency("bufferView",a.bufferView)):s.push(null),a.sparse!==void 0&&(s.push(this.getDependency("bufferView",a.sparse.indices.bufferView)),s.push(this.getDependency("bufferView",a.sparse.values.bufferView))),Promise.all(s).then(function(n){let o=n[0],l=wa[a.type],c=Qe[a.componentType],h=c.BYTES_PER_ELEMENT,d=h*l,f=a.byteOffset||0,u=a.bufferView!==void 0?i.bufferViews[a.bufferView].byteStride:void 0,w=a.normalized===!0,T,_;if(u&&u!==d){let m=Math.floor(f/u),p="InterleavedBuffer:"+a.bufferView+":"+a.componentType+":"+m+":"+a.count,v=t.cache.get(p);v||(T=new c(o,m*u,a.count*u/h),v=new fa(T,u/h),t.cache.add(p,v)),_=new ua(v,l,f%u/h,w)}else o===null?T=new c(a.count*l):T=new c(o,f,a.count*l),_=new Q(T,l,w);if(a.sparse!==void 0){let m=wa.SCALAR,p=Qe[a.sparse.indices.componentType],v=a.sparse.indices.byteOffset||0,b=a.sparse.values.byteOffset||0,y=new p(n[1],v,a.sparse.count*m),P=new c(n[2],b,a.sparse.count*l);o!==null&&(_=new Q(_.array.slice(),_.itemSize,_.normalized)),_.normalized=!1;for(let E=0,x=y.length;E<x;E++){let S=y[E];if(_.setX(S,P[E*l]),l>=2&&_.setY(S,P[E*l+1]),l>=3&&_.setZ(S,P[E*l+2]),l>=4&&_.setW(S,P[E*l+3]),l>=5)throw new Error("THREE.GLTFLoader: Unsupported itemSize in sparse BufferAttribute.")}_.normalized=w}return _})}loadTexture(e){let t=this.json,i=this.options,s=t.textures[e].source,n=t.images[s],o=this.textureLoader;if(n.uri){let l=i.manager.getHandler(n.uri);l!==null&&(o=l)}return this.loadTextureImage(e,s,o)}loadTextureImage(e,t,i){let a=this,s=this.json,n=s.textures[e],o=s.images[t],l=(o.uri||o.bufferView)+":"+n.sampler;if(this.textureCache[l])return this.textureCache[l];let c=this.loadImageSource(t,i).then(function(h){h.flipY=!1,h.name=n.name||o.name||"",h.name===""&&typeof o.uri=="string"&&o.uri.startsWith("data:image/")===!1&&(h.name=o.uri);let f=(s.samplers||{})[n.sampler]||{};return h.magFilter=wr[f.magFilter]||ae,h.minFilter=wr[f.minFilter]||gt,h.wrapS=_r[f.wrapS]||q,h.wrapT=_r[f.wrapT]||q,h.generateMipmaps=!h.isCompressedTexture&&h.minFilter!==Ee&&h.minFilter!==ae,a.associations.set(h,{textures:e}),h}).catch(function(){return null});return this.textureCache[l]=c,c}loadImageSource(e,t){let i=this,a=this.json,s=this.options;if(this.sourceCache[e]!==void 0)return this.sourceCache[e].then(f=>f.clone());let n=a.images[e],o=self.URL||self.webkitURL,l=n.uri||"",c=!1,h;if(t.isKTX2Loader===!0&&n.bufferView!==void 0)h=i.getDependency("bufferView",n.bufferView).then(function(f){return new Promise(function(u,w){t.parse(f,u,w)})});else{if(n.bufferView!==void 0)l=i.getDependency("bufferView",n.bufferView).then(function(f){c=!0;let u=new Blob([f],{type:n.mimeType});return l=o.createObjectURL(u),l});else if(n.uri===void 0)throw new Error("THREE.GLTFLoader: Image "+e+" is missing URI and bufferView");h=Promise.resolve(l).then(function(f){return new Promise(function(u,w){let T=u;t.isImageBitmapLoader===!0&&(T=function(_){let m=new We(_);m.needsUpdate=!0,u(m)}),t.load(Ye.resolveURL(f,s.path),T,void 0,w)})})}let d=h.then(function(f){return c===!0&&o.revokeObjectURL(l),ge(f,n),f.userData.mimeType=n.mimeType||$n(n.uri),f}).catch(function(f){throw console.error("THREE.GLTFLoader: Couldn't load texture",l),f});return this.sourceCache[e]=d,d}assignTexture(e,t,i,a){let s=this;return this.getDependency("texture",i.index).then(function(n){if(!n)return null;if(i.texCoord!==void 0&&i.texCoord>0&&(n=n.clone(),n.channel=i.texCoord),s.extensions[L.KHR_TEXTURE_TRANSFORM]){let o=i.extensions!==void 0?i.extensions[L.KHR_TEXTURE_TRANSFORM]:void 0;if(o){let l=s.associations.get(n);n=s.extensions[L.KHR_TEXTURE_TRANSFORM].extendTexture(n,o),s.associations.set(n,l)}}return a!==void 0&&(n.colorSpace=a),e[t]=n,n})}assignFinalMaterial(e){let t=e.geometry,i=e.material,a=t.attributes.tangent===void 0,s=t.attributes.color!==void 0,n=t.attributes.normal===void 0;if(e.isPoints){let o="PointsMaterial:"+i.uuid,l=this.cache.get(o);l||(l=new Xs,qt.prototype.copy.call(l,i),l.color.copy(i.color),l.map=i.map,l.sizeAttenuation=!1,this.cache.add(o,l)),i=l}else if(e.isLine){let o="LineBasicMaterial:"+i.uuid,l=this.cache.get(o);l||(l=new Wt,qt.prototype.copy.call(l,i),l.color.copy(i.color),l.map=i.map,this.cache.add(o,l)),i=l}if(a||s||n){let o="ClonedMaterial:"+i.uuid+":";a&&(o+="derivative-tangents:"),s&&(o+="vertex-colors:"),n&&(o+="flat-shading:");let l=this.cache.get(o);l||(l=i.clone(),s&&(l.vertexColors=!0),n&&(l.flatShading=!0),a&&(l.normalScale&&(l.normalScale.y*=-1),l.clearcoatNormalScale&&(l.clearcoatNormalScale.y*=-1)),this.cache.add(o,l),this.associations.set(l,this.associations.get(i))),i=l}e.material=i}getMaterialType(){return W}loadMaterial(e){let t=this,i=this.json,a=this.extensions,s=i.materials[e],n,o={},l=s.extensions||{},c=[];if(l[L.KHR_MATERIALS_UNLIT]){let d=a[L.KHR_MATERIALS_UNLIT];n=d.getMaterialType(),c.push(d.extendParams(o,s,t))}else{let d=s.pbrMetallicRoughness||{};if(o.color=new R(1,1,1),o.opacity=1,Array.isArray(d.baseColorFactor)){let f=d.baseColorFactor;o.color.setRGB(f[0],f[1],f[2],te),o.opacity=f[3]}d.baseColorTexture!==void 0&&c.push(t.assignTexture(o,"map",d.baseColorTexture,le)),o.metalness=d.metallicFactor!==void 0?d.metallicFactor:1,o.roughness=d.roughnessFactor!==void 0?d.roughnessFactor:1,d.metallicRoughnessTexture!==void 0&&(c.push(t.assignTexture(o,"metalnessMap",d.metallicRoughnessTexture)),c.push(t.assignTexture(o,"roughnessMap",d.metallicRoughnessTexture))),n=this._invokeOne(function(f){return f.getMaterialType&&f.getMaterialType(e)}),c.push(Promise.all(this._invokeAll(function(f){return f.extendMaterialParams&&f.extendMaterialParams(e,o)})))}s.doubleSided===!0&&(o.side=Ne);let h=s.alphaMode||_a.OPAQUE;if(h===_a.BLEND?(o.transparent=!0,o.depthWrite=!1):(o.transparent=!1,h===_a.MASK&&(o.alphaTest=s.alphaCutoff!==void 0?s.alphaCutoff:.5)),s.normalTexture!==void 0&&n!==Ae&&(c.push(t.assignTexture(o,"normalMap",s.normalTexture)),o.normalScale=new k(1,1),s.normalTexture.scale!==void 0)){let d=s.normalTexture.scale;o.normalScale.set(d,d)}if(s.occlusionTexture!==void 0&&n!==Ae&&(c.push(t.assignTexture(o,"aoMap",s.occlusionTexture)),s.occlusionTexture.strength!==void 0&&(o.aoMapIntensity=s.occlusionTexture.strength)),s.emissiveFactor!==void 0&&n!==Ae){let d=s.emissiveFactor;o.emissive=new R().setRGB(d[0],d[1],d[2],te)}return s.emissiveTexture!==void 0&&n!==Ae&&c.push(t.assignTexture(o,"emissiveMap",s.emissiveTexture,le)),Promise.all(c).then(function(){let d=new n(o);return s.name&&(d.name=s.name),ge(d,s),t.associations.set(d,{materials:e}),s.extensions&&Ie(a,d,s),d})}createUniqueName(e){let t=fr.sanitizeNodeName(e||"");return t in this.nodeNamesUsed?t+"_"+ ++this.nodeNamesUsed[t]:(this.nodeNamesUsed[t]=0,t)}loadGeometries(e){let t=this,i=this.extensions,a=this.primitiveCache;function s(o){return i[L.KHR_DRACO_MESH_COMPRESSION].decodePrimitive(o,t).then(function(l){return Sr(l,o,t)})}let n=[];for(let o=0,l=e.length;o<l;o++){let c=e[o],h=Zn(c),d=a[h];if(d)n.push(d.promise);else{let f;c.extensions&&c.extensions[L.KHR_DRACO_MESH_COMPRESSION]?f=s(c):f=Sr(new be,c,t),c.mode===fe.TRIANGLE_STRIP?f=f.then(u=>ya(u,zt)):c.mode===fe.TRIANGLE_FAN&&(f=f.then(u=>ya(u,vt))),a[h]={primitive:c,promise:f},n.push(f)}}return Promise.all(n)}loadMesh(e){let t=this,i=this.json,a=this.extensions,s=i.meshes[e],n=s.primitives,o=[];for(let l=0,c=n.length;l<c;l++){let h=n[l].material===void 0?Xn(this.cache):this.getDependency("material",n[l].material);o.push(h)}return o.push(t.loadGeometries(n)),Promise.all(o).then(async function(l){let c=l.slice(0,l.length-1),h=l[l.length-1],d=[];for(let u=0,w=h.length;u<w;u++){let T=h[u],_=n[u],m,p=c[u];if(_.mode===fe.TRIANGLES||_.mode===fe.TRIANGLE_STRIP||_.mode===fe.TRIANGLE_FAN||_.mode===void 0){let v=s.isSkinnedMesh===!0,b=T.hasAttribute("skinIndex")&&T.hasAttribute("skinWeight");v&&b===!1&&console.warn("THREE.GLTFLoader: Missing skinIndex or skinWeight attributes. Skinning disabled."),m=v&&b?new Hs(T,p):new Z(T,p),m.isSkinnedMesh===!0&&m.normalizeSkinWeights()}else if(_.mode===fe.LINES)m=new Jt(T,p);else if(_.mode===fe.LINE_STRIP)m=new Ws(T,p);else if(_.mode===fe.LINE_LOOP)m=new Js(T,p);else if(_.mode===fe.POINTS)m=new Je(T,p);else throw new Error("THREE.GLTFLoader: Primitive mode unsupported: "+_.mode);Object.keys(m.geometry.morphAttributes).length>0&&Qn(m,s),m.name=t.createUniqueName(s.name||"mesh_"+e),ge(m,s),_.extensions&&Ie(a,m,_),t.assignFinalMaterial(m),d.push(m)}for(let u=0,w=d.length;u<w;u++)t.associations.set(d[u],{meshes:e,primitives:u});if(d.length===1)return s.extensions&&Ie(a,d[0],s),d[0];let f=new Y;s.extensions&&Ie(a,f,s),t.associations.set(f,{meshes:e});for(let u=0,w=d.length;u<w;u++)f.add(d[u]);return f})}loadCamera(e){let t,i=this.json.cameras[e],a=i[i.type];if(!a){console.warn("THREE.GLTFLoader: Missing camera parameters.");return}return i.type==="perspective"?t=new Qt(J.radToDeg(a.yfov),a.aspectRatio||1,a.znear||1,a.zfar||2e6):i.type==="orthographic"&&(t=new Re(-a.xmag,a.xmag,a.ymag,-a.ymag,a.znear,a.zfar)),i.name&&(t.name=this.createUniqueName(i.name)),ge(t,i),Promise.resolve(t)}loadSkin(e){let t=this.json.skins[e],i=[];for(let a=0,s=t.joints.length;a<s;a++)i.push(this._loadNodeShallow(t.joints[a]));return t.inverseBindMatrices!==void 0?i.push(this.getDependency("accessor",t.inverseBindMatrices)):i.push(null),Promise.all(i).then(function(a){let s=a.pop(),n=a,o=[],l=[];for(let c=0,h=n.length;c<h;c++){let d=n[c];if(d){o.push(d);let f=new X;s!==null&&f.fromArray(s.array,c*16),l.push(f)}else console.warn('THREE.GLTFLoader: Joint "%s" could not be found.',t.joints[c])}return new qs(o,l)})}loadAnimation(e){let t=this.json,i=this,a=t.animations[e],s=a.name?a.name:"animation_"+e,n=[],o=[],l=[],c=[],h=[];for(let d=0,f=a.channels.length;d<f;d++){let u=a.channels[d],w=a.samplers[u.sampler],T=u.target,_=T.node,m=a.parameters!==void 0?a.parameters[w.input]:w.input,p=a.parameters!==void 0?a.parameters[w.output]:w.output;T.node!==void 0&&(n.push(this.getDependency("node",_)),o.push(this.getDependency("accessor",m)),l.push(this.getDependency("accessor",p)),c.push(w),h.push(T))}return Promise.all([Promise.all(n),Promise.all(o),Promise.all(l),Promise.all(c),Promise.all(h)]).then(function(d){let f=d[0],u=d[1],w=d[2],T=d[3],_=d[4],m=[];for(let v=0,b=f.length;v<b;v++){let y=f[v],P=u[v],E=w[v],x=T[v],S=_[v];if(y===void 0)continue;y.updateMatrix&&y.updateMatrix();let M=i._createAnimationTracks(y,P,E,x,S);if(M)for(let A=0;A<M.length;A++)m.push(M[A])}let p=new sr(s,void 0,m);return ge(p,a),p})}createNodeMesh(e){let t=this.json,i=this,a=t.nodes[e];return a.mesh===void 0?null:i.getDependency("mesh",a.mesh).then(function(s){let n=i._getNodeRef(i.meshCache,a.mesh,s);return a.weights!==void 0&&n.traverse(function(o){if(o.isMesh)for(let l=0,c=a.weights.length;l<c;l++)o.morphTargetInfluences[l]=a.weights[l]}),n})}loadNode(e){let t=this.json,i=this,a=t.nodes[e],s=i._loadNodeShallow(e),n=[],o=a.children||[];for(let c=0,h=o.length;c<h;c++)n.push(i.getDependency("node",o[c]));let l=a.skin===void 0?Promise.resolve(null):i.getDependency("skin",a.skin);return Promise.all([s,Promise.all(n),l]).then(function(c){let h=c[0],d=c[1],f=c[2];f!==null&&h.traverse(function(u){u.isSkinnedMesh&&u.bind(f,eo)});for(let u=0,w=d.length;u<w;u++)h.add(d[u]);if(h.userData.pivot!==void 0&&d.length>0){let u=h.userData.pivot,w=d[0];h.pivot=new g().fromArray(u),h.position.x-=u[0],h.position.y-=u[1],h.position.z-=u[2],w.position.set(0,0,0),delete h.userData.pivot}return h})}_loadNodeShallow(e){let t=this.json,i=this.extensions,a=this;if(this.nodeCache[e]!==void 0)return this.nodeCache[e];let s=t.nodes[e],n=s.name?a.createUniqueName(s.name):"",o=[],l=a._invokeOne(function(c){return c.createNodeMesh&&c.createNodeMesh(e)});return l&&o.push(l),s.camera!==void 0&&o.push(a.getDependency("camera",s.camera).then(function(c){return a._getNodeRef(a.cameraCache,s.camera,c)})),a._invokeAll(function(c){return c.createNodeAttachment&&c.createNodeAttachment(e)}).forEach(function(c){o.push(c)}),this.nodeCache[e]=Promise.all(o).then(function(c){let h;if(s.isBone===!0?h=new Vs:c.length>1?h=new Y:c.length===1?h=c[0]:h=new da,h!==c[0])for(let d=0,f=c.length;d<f;d++)h.add(c[d]);if(s.name&&(h.userData.name=s.name,h.name=n),ge(h,s),s.extensions&&Ie(i,h,s),s.matrix!==void 0){let d=new X;d.fromArray(s.matrix),h.applyMatrix4(d)}else s.translation!==void 0&&h.position.fromArray(s.translation),s.rotation!==void 0&&h.quaternion.fromArray(s.rotation),s.scale!==void 0&&h.scale.fromArray(s.scale);if(!a.associations.has(h))a.associations.set(h,{});else if(s.mesh!==void 0&&a.meshCache.refs[s.mesh]>1){let d=a.associations.get(h);a.associations.set(h,{...d})}return a.associations.get(h).nodes=e,h}),this.nodeCache[e]}loadScene(e){let t=this.extensions,i=this.json.scenes[e],a=this,s=new Y;i.name&&(s.name=a.createUniqueName(i.name)),ge(s,i),i.extensions&&Ie(t,s,i);let n=i.nodes||[],o=[];for(let l=0,c=n.length;l<c;l++)o.push(a.getDependency("node",n[l]));return Promise.all(o).then(function(l){for(let h=0,d=l.length;h<d;h++){let f=l[h];f.parent!==null?s.add(vr(f)):s.add(f)}let c=h=>{let d=new Map;for(let[f,u]of a.associations)(f instanceof qt||f instanceof We)&&d.set(f,u);return h.traverse(f=>{let u=a.associations.get(f);u!=null&&d.set(f,u)}),d};return a.associations=c(s),s})}_createAnimationTracks(e,t,i,a,s){let n=[],o=e.name?e.name:e.uuid,l=[];function c(u){u.morphTargetInfluences&&l.push(u.name?u.name:u.uuid)}De[s.path]===De.weights?(c(e),e.isGroup&&e.children.forEach(c)):l.push(o);let h;switch(De[s.path]){case De.weights:h=pa;break;case De.rotation:h=ma;break;case De.translation:case De.scale:h=ba;break;default:i.itemSize===1?h=pa:h=ba;break}let d=a.interpolation!==void 0?Jn[a.interpolation]:ha,f=this._getArrayFromAccessor(i);for(let u=0,w=l.length;u<w;u++){let T=new h(l[u]+"."+De[s.path],t.array,f,d);a.interpolation==="CUBICSPLINE"&&this._createCubicSplineTrackInterpolant(T),n.push(T)}return n}_getArrayFromAccessor(e){let t=e.array;if(e.normalized){let i=Ja(t.constructor),a=new Float32Array(t.length);for(let s=0,n=t.length;s<n;s++)a[s]=t[s]*i;t=a}return t}_createCubicSplineTrackInterpolant(e){e.createInterpolant=function(i){let a=this instanceof ma?Ka:ii;return new a(this.times,this.values,this.getValueSize()/3,i)},e.createInterpolant.isInterpolantFactoryMethodGLTFCubicSpline=!0}};function to(r,e,t){let i=e.attributes,a=new ce;if(i.POSITION!==void 0){let o=t.json.accessors[i.POSITION],l=o.min,c=o.max;if(l!==void 0&&c!==void 0){if(a.set(new g(l[0],l[1],l[2]),new g(c[0],c[1],c[2])),o.normalized){let h=Ja(Qe[o.componentType]);a.min.multiplyScalar(h),a.max.multiplyScalar(h)}}else{console.warn("THREE.GLTFLoader: Missing min/max properties for accessor POSITION.");return}}else return;let s=e.targets;if(s!==void 0){let o=new g,l=new g;for(let c=0,h=s.length;c<h;c++){let d=s[c];if(d.POSITION!==void 0){let f=t.json.accessors[d.POSITION],u=f.min,w=f.max;if(u!==void 0&&w!==void 0){if(l.setX(Math.max(Math.abs(u[0]),Math.abs(w[0]))),l.setY(Math.max(Math.abs(u[1]),Math.abs(w[1]))),l.setZ(Math.max(Math.abs(u[2]),Math.abs(w[2]))),f.normalized){let T=Ja(Qe[f.componentType]);l.multiplyScalar(T)}o.max(l)}else console.warn("THREE.GLTFLoader: Missing min/max properties for accessor POSITION.")}}a.expandByVector(o)}r.boundingBox=a;let n=new Vt;a.getCenter(n.center),n.radius=a.min.distanceTo(a.max)/2,r.boundingSphere=n}function Sr(r,e,t){let i=e.attributes,a=[];function s(n,o){return t.getDependency("accessor",n).then(function(l){r.setAttribute(o,l)})}for(let n in i){let o=Wa[n]||n.toLowerCase();o in r.attributes||a.push(s(i[n],o))}if(e.indices!==void 0&&!r.index){let n=t.getDependency("accessor",e.indices).then(function(o){r.setIndex(o)});a.push(n)}return xt.workingColorSpace!==te&&"COLOR_0"in i&&console.warn(`THREE.GLTFLoader: Converting vertex colors from "srgb-linear" to "${xt.workingColorSpace}" not supported.`),ge(r,e),to(r,e,t),Promise.all(a).then(function(){return e.targets!==void 0?Yn(r,e.targets,t):r})}var j=512,io=9,ao=[[5,.16],[14,.12],[40,.14],[96,.16],[228,.2],[j,.22]],so=[[4,.3],[11,.3],[37,.24],[110,.16]],ro=[[6,.05],[13,.07],[37,.12]],no=1500,oo=null;function Pr(r){Fr(r,`varying vec3 vGrain, vGrainUp;
varying vec2 vGrainKind;`,lo,fo),r.fragmentShader=r.fragmentShader.replace("// finish",po)}function Dr(r){Fr(r,`varying vec3 vGrain, vGrainUp;
varying float vWear;`,co,bo)}function Fr(r,e,t,i){r.uniforms.grain={value:wt()},r.vertexShader=r.vertexShader.replace("#include <common>",`#include <common>
${e}`).replace("#include <project_vertex>",`#include <project_vertex>
${t}`),r.fragmentShader=r.fragmentShader.replace("#include <common>",`#include <common>
${e}
uniform sampler2D grain;
${ho}`).replace("// grain",i)}var lo=`
vGrain = (modelMatrix * vec4(transformed, 1.0)).xyz;
vGrainUp = mat3(modelMatrix) * objectNormal;
vGrainKind = vec2(0.0);
#ifdef USE_COLOR
vGrainKind = vec2(smoothstep(0.3, 0.62, min(vColor.r, min(vColor.g, vColor.b))), clamp(9.0 * (vColor.g - max(vColor.r, vColor.b)), 0.0, 1.0));
#endif`,co=`
vGrain = (modelMatrix * vec4(transformed, 1.0)).xyz;
vGrainUp = mat3(modelMatrix) * objectNormal;
vWear = 0.7 * smoothstep(0.25, 0.65, roughness) * (1.0 - metalness);`,ho=`
vec2 grainPlane(vec3 at, vec3 up) {
  vec3 way = abs(up);
  if (way.y > 0.75 * max(way.x, way.z)) return at.xz;
  return way.x > way.z ? at.zy : at.xy;
}`;function wt(){return oo??=go()}var fo=`
float grainSteep = 1.0 - smoothstep(0.5, 0.85, abs(vGrainUp.y));
vec2 grainAt = grainPlane(vGrain, vGrainUp) * ${(1/io).toFixed(4)};
vec4 coarse = texture2D(grain, grainAt), fine = texture2D(grain, grainAt * 4.37 + 0.31);
float grainRough = 1.0 - 0.75 * vGrainKind.x;
float grainLight = (0.46 + 1.08 * coarse.r) * (0.72 + 0.56 * fine.r);
grainLight *= mix(1.0, 0.42 + 0.85 * min(coarse.b, 0.4 + fine.b), grainSteep);
grainLight *= 1.0 + (1.0 - grainSteep) * (1.0 - vGrainKind.y) * (1.7 * (fine.a - 0.5) + 0.7 * (coarse.a - 0.5));
forgeGrain = mix(vec3(1.0), grainLight * mix(vec3(1.12, 1.0, 0.8), vec3(0.9, 1.0, 1.12), coarse.g), grainRough);`,uo=1.1,po=`
vec2 grainAside = ${uo.toFixed(2)} * (coarse.rg + 0.5 * fine.rg - 0.75);
vec3 grainThere = vLit + dFdx(vLit) * (grainAside.x / max(length(dFdx(vGrain)), 1e-4)) + dFdy(vLit) * (grainAside.y / max(length(dFdy(vGrain)), 1e-4));
outgoingLight *= clamp(grainThere / max(vLit, vec3(0.02)), 0.6, 1.5);`,[Tr,mo]=[1/4.5,1/3],bo=`
#ifdef USE_MAP
if (gl_FragCoord.w > ${Tr.toFixed(3)}) {
  float worn = texture2D(grain, grainPlane(vGrain, vGrainUp) * 0.62).r;
  forgeGrain = vec3(1.0 + smoothstep(${Tr.toFixed(3)}, ${mo.toFixed(3)}, gl_FragCoord.w) * vWear * 0.5 * (worn - 0.5));
}
#else
vec2 worn = texture2D(grain, grainPlane(vGrain, vGrainUp) * 0.62).rg;
forgeGrain = 1.0 + vWear * (0.8 * (worn.r - 0.5) + vec3(0.12, 0.0, -0.12) * (worn.g - 0.5));
#endif`;function go(){let r=7,e=()=>(r=Math.imul(r,1664525)+1013904223>>>0)/2**32,t=new Uint8Array(4*j*j);for(let[a,s]of[Er(Ar(ao,e)),Er(Ar(so,e)),vo(e),xo(e)].entries())for(let[n,o]of s.entries())t[4*n+a]=Math.max(0,Math.min(255,255*o));let i=new he(t,j,j,qe);return i.wrapS=i.wrapT=q,i.magFilter=ae,i.minFilter=He,i.generateMipmaps=!0,i.needsUpdate=!0,i}function Er(r){return r.map(e=>.5+2.4*(e-.5))}function vo(r){let e=new Float32Array(j*j).fill(1);for(let[t,i]of ro){let a=Float32Array.from({length:t*t},r);for(let s=0;s<j;s++)for(let n=0;n<j;n++){let o=Math.abs(kr(a,t,n/j*t,s/j*t)-.5)/i;e[s*j+n]*=1-.62*Math.max(0,1-o)}}return e}function xo(r){let e=new Float32Array(j*j).fill(.5);for(let t=0;t<no;t++){let[i,a,s,n]=[r()*j,r()*j,2+6*r()**3,.2*r()];for(let o=-Math.ceil(s);o<=s;o++)for(let l=-Math.ceil(s);l<=s;l++){if(l*l+1.3*o*o>s*s)continue;let c=(Math.floor(a+o)+j)%j*j+(Math.floor(i+l)+j)%j;e[c]=.5+n-.32*(o/s)}}return e}function Ar(r,e){let t=new Float32Array(j*j);for(let[i,a]of r){let s=Float32Array.from({length:i*i},e);for(let n=0;n<j;n++)for(let o=0;o<j;o++)t[n*j+o]+=a*kr(s,i,o/j*i,n/j*i)}return t}function kr(r,e,t,i){let[a,s]=[Math.floor(t),Math.floor(i)],[n,o]=[Rr(t-a),Rr(i-s)],l=(h,d)=>r[d%e*e+h%e];return(l(a,s)*(1-n)+l(a+1,s)*n)*(1-o)+(l(a,s+1)*(1-n)+l(a+1,s+1)*n)*o}function Rr(r){return r*r*(3-2*r)}var _t="far land",[yo,wo]=[.5,1.5],_o=620;function Lr(r){r.onBeforeCompile=e=>{e.uniforms.grain={value:wt()},e.vertexShader=e.vertexShader.replace("#include <common>",`#include <common>
varying vec3 vFar;
varying vec2 vFarAt;`).replace("#include <project_vertex>",`#include <project_vertex>
${So}`),e.fragmentShader=e.fragmentShader.replace("#include <common>",`#include <common>
varying vec3 vFar;
varying vec2 vFarAt;
uniform sampler2D grain;`).replace("#include <color_fragment>",`#include <color_fragment>
${Mo}`)},r.customProgramCacheKey=()=>_t}var So=`
vFar = (modelMatrix * vec4(transformed, 1.0)).xyz;
float farAway = max(length(vFar.xz), 1.0);
vFarAt = vec2(atan(vFar.x, -vFar.z), ${wo.toFixed(1)} * vFar.y / farAway) * ${(1/yo).toFixed(2)};`,Mo=`
float farUp = abs(normalize(cross(dFdx(vFar), dFdy(vFar))).y);
vec4 farCoarse = texture2D(grain, vFarAt), farFine = texture2D(grain, vFarAt * 3.7 + 0.31);
float farShare = exp(-length(vFar) * ${(1/_o).toFixed(5)});
float farLight = (0.7 + 0.6 * farCoarse.r) * (0.76 + 0.48 * farFine.r);
float farSnow = smoothstep(0.42, 0.6, min(diffuseColor.r, min(diffuseColor.g, diffuseColor.b)));
float farBreaks = smoothstep(0.44, 0.62, 0.5 * farCoarse.r + 0.5 * farFine.r + 0.6 * (0.7 - farUp));
vec3 farRock = vec3(0.17, 0.18, 0.21) * farLight;
vec3 farLand = mix(diffuseColor.rgb * farLight, mix(diffuseColor.rgb * (0.9 + 0.14 * farFine.r), farRock, 0.8 * farBreaks), farSnow);
diffuseColor.rgb = mix(diffuseColor.rgb, farLand, farShare);`;var St="far town",[To,Eo]=[2.8,3.4],Ao=520;function Cr(r){r.onBeforeCompile=e=>{e.vertexShader=e.vertexShader.replace("#include <common>",`#include <common>
varying vec3 vFar;`).replace("#include <project_vertex>",`#include <project_vertex>
vFar = (modelMatrix * vec4(transformed, 1.0)).xyz;`),e.fragmentShader=e.fragmentShader.replace("#include <common>",`#include <common>
varying vec3 vFar;`).replace("#include <color_fragment>",`#include <color_fragment>
${Ro}`)},r.customProgramCacheKey=()=>St}var Ro=`
vec3 townFacing = normalize(cross(dFdx(vFar), dFdy(vFar)));
vec2 townAlong = normalize(vec2(townFacing.z, -townFacing.x) + 1e-5);
vec2 townAt = vec2(dot(vFar.xz, townAlong) * ${(1/To).toFixed(3)}, vFar.y * ${(1/Eo).toFixed(3)});
vec2 townPixel = fwidth(townAt), townIn = abs(fract(townAt) - vec2(0.5, 0.52));
float townSeen = (1.0 - smoothstep(0.1, 0.3, abs(townFacing.y))) * (1.0 - smoothstep(0.4, 0.9, max(townPixel.x, townPixel.y)));
float townPane = townSeen * step(townIn.x, 0.3) * step(townIn.y, 0.28);
vec2 townCell = floor(townAt);
float townChance = fract(sin(dot(townCell, vec2(127.1, 311.7))) * 43758.5453);
float townNight = 1.0 - smoothstep(0.03, 0.09, dot(diffuseColor.rgb, vec3(0.2126, 0.7152, 0.0722)));
float townClear = exp(-length(vFar) * ${(1/Ao).toFixed(5)});
vec3 townGlass = diffuseColor.rgb * mix(1.0, 0.42 + 0.5 * townChance, townClear);
vec3 townLit = mix(vec3(0.95, 0.6, 0.24), vec3(0.8, 0.85, 0.9), step(0.93, townChance)) * (0.3 + 0.6 * fract(townChance * 37.0));
townGlass = mix(townGlass, townLit, townNight * step(0.66, townChance) * (0.4 + 0.6 * townClear));
diffuseColor.rgb = mix(diffuseColor.rgb, townGlass, townPane);`;var Po=/#ifdef DOUBLE_SIDED/g;function Nr(){let r=Pe.normal_fragment_begin;Pe.normal_fragment_begin=r.replace(Po,"#if defined(DOUBLE_SIDED) && !defined(USE_ALPHATEST)")}var ai=`
#if defined(USE_ALPHATEST) && defined(USE_MAP)
vec2 coverAt = vMapUv * vec2(textureSize(map, 0)), coverX = dFdx(coverAt), coverY = dFdy(coverAt);
diffuseColor.a *= 1.0 + 0.16 * clamp(log2(max(dot(coverX, coverX), dot(coverY, coverY))), 0.0, 10.0);
#endif`;var Do={[Be]:"ACESFilmic",[Gt]:"AgX",[Ut]:"Neutral"};function si(r){return r.colorSpace=Bt,r.anisotropy=1,r.minFilter=He,r}var Ya=.15,ri={value:new k};function Or(r,e,t=null){r.normalMap=r.roughnessMap=r.metalnessMap=r.aoMap=null,r.map&&si(r.map),r.emissiveMap&&si(r.emissiveMap),r.defines=r.alphaTest>0?{LEAN_LEAVES:""}:{},r.onBeforeCompile=i=>{Object.assign(i.uniforms,{leanLamps:e,leanAside:ri});let a=Do[i.toneMapping],s=(e.used?`#define LEAN_LAMPS
`:"")+(a?`#define LEAN_FILM ${a}ToneMapping
`:"")+Fo;i.vertexShader=s+No,i.fragmentShader=s+Oo,t?.add(i)},r.customProgramCacheKey=()=>`lean ${e.used} ${t?.name??""}`}var Fo=`
#if defined(LEAN_FILM) && !defined(USE_MAP) && !defined(USE_EMISSIVEMAP)
#define LEAN_FILMED
#endif
`,[ko,Lo]=["1.0","0.33"],Co="-0.7",ni=`
vec3 leanDecode(vec3 c) {
  return c * (c * (c * 0.305306011 + 0.682171111) + 0.012522878);
}
vec3 leanEncode(vec3 c) {
  vec3 s = sqrt(max(c, 0.0)), q = sqrt(s);
  s = clamp(0.585122381 * s + 0.783140355 * q - 0.368262736 * sqrt(q), 0.0, 1.0);
  return s + ${ko} * s * (1.0 - s) * (s - ${Lo}); // as prints are graded: the film alone leaves a grey veil
}`,No=`
#include <common>
#include <uv_pars_vertex>
#include <color_pars_vertex>
#include <fog_pars_vertex>
#include <shadowmap_pars_vertex>
#include <lights_pars_begin>
uniform float roughness, metalness;
#ifdef LEAN_FILMED
#include <tonemapping_pars_fragment>
uniform vec3 diffuse, emissive;
varying vec3 vLit, vShaded;
${ni}
vec3 leanShown(vec3 color, vec3 light, vec3 sheen) {
  vec3 glow = emissive;
#ifdef USE_COLOR
  glow *= 0.35 + 0.65 * vColor.rgb; // folds and feet of what shines are darker too: lanterns were white discs
#endif
  float own = 1.0 - min(max(glow.r, max(glow.g, glow.b)), 1.0); // what shines is not lit by its own lamp
  return leanEncode(LEAN_FILM((color * light * RECIPROCAL_PI + sheen) * own + glow));
}
#else
varying vec3 vAround, vSheen;
varying float vSunward, vGlint;
#endif
vec3 leanAround(vec3 way) { // light that falls on what faces that way
  vec3 around = ambientLightColor;
#ifdef USE_LIGHT_PROBES
  around += max(getLightProbeIrradiance(lightProbe, way), 0.0);
#endif
  return around;
}
vec2 leanReflectance(float nv) { // Karis 2014: what a mirror of 1 and of 0 throws back
  vec4 r = roughness * vec4(-1.0, -0.0275, -0.572, 0.022) + vec4(1.0, 0.0425, 1.04, -0.04);
  return vec2(-1.04, 1.04) * (min(r.x * r.x, exp2(-9.28 * nv)) * r.x + r.y) + r.zw;
}
#if defined(LEAN_LAMPS) && NUM_POINT_LIGHTS > 0
uniform int leanLamps;
vec3 leanLamp(PointLight lamp, vec3 seen, vec3 facing) {
  vec3 way = lamp.position - seen;
  float squared = dot(way, way);
  float reach = lamp.distance * lamp.distance;
  float left = reach > 0.0 ? max(1.0 - squared * squared / (reach * reach), 0.0) : 1.0;
  float toward = max(dot(facing, way), 0.0) * inversesqrt(max(squared, 0.0001));
  return lamp.color * (toward * left * left / max(squared, ${Ya}));
}
#endif
void main() {
  #include <uv_vertex>
  #include <color_vertex>
  #include <beginnormal_vertex>
  #include <defaultnormal_vertex>
  #include <begin_vertex>
  #include <project_vertex>
  #include <worldpos_vertex>
  #include <shadowmap_vertex>
  #include <fog_vertex>
  vec3 facing = normalize(transformedNormal);
  float through = 0.0; // how much of the light on the other side comes through
#ifdef LEAN_LEAVES
  facing = normalize(facing + 0.55 * (viewMatrix * vec4(0.0, 1.0, 0.0, 0.0)).xyz); // light from above comes through leaves
#elif defined(DOUBLE_SIDED)
  if (dot(facing, mvPosition.xyz) > 0.0) { // the side that is seen: only what is thin, a flag, kelp, shows its back
    facing = -facing;
    through = 0.55;
  }
#endif
  vec3 around = leanAround(facing), sheen = vec3(0.0);
#if defined(DOUBLE_SIDED) && !defined(LEAN_LEAVES)
  around = mix(around, leanAround(-facing), through);
#endif
  float glint = 0.0, metal = 0.55 * metalness; // a sharper mirror would see more than this soft light: lit from one side, metal was black
#ifndef LEAN_LEAVES
  vec3 toEye = normalize(-mvPosition.xyz);
  float nv = clamp(dot(facing, toEye), 0.0, 1.0);
  vec2 share = leanReflectance(nv);
  vec3 mirrored = leanAround(normalize(mix(reflect(-toEye, facing), facing, roughness * roughness))) * RECIPROCAL_PI;
  sheen = mirrored * (0.04 * share.x + share.y) * (1.0 - metal);
  around = mix(around, mirrored * ((share.x + share.y) * PI), metal); // a metal's colour is in what it mirrors
#endif
#if defined(LEAN_LAMPS) && NUM_POINT_LIGHTS > 0
  #pragma unroll_loop_start
  for (int i = 0; i < NUM_POINT_LIGHTS; i++) {
    if (UNROLLED_LOOP_INDEX < leanLamps) around += leanLamp(pointLights[i], mvPosition.xyz, facing);
  }
  #pragma unroll_loop_end
#endif
  float sunward = 0.0;
#if NUM_DIR_LIGHTS > 0
  float upon = dot(facing, directionalLights[0].direction);
  sunward = max(upon, -through * upon);
#ifndef LEAN_LEAVES
  float a = max(roughness * roughness, 0.09), halfway = max(dot(facing, normalize(toEye + directionalLights[0].direction)), 0.0);
  float spread = halfway * halfway * (a * a - 1.0) + 1.0;
  glint = min(a * a / (4.0 * PI * spread * spread), 3.0) * sunward;
  sunward = mix(sunward, PI * glint, metal);
  glint *= 0.05 * (1.0 - metal);
#endif
#endif
#ifdef LEAN_FILMED
  vec3 color = diffuse;
#ifdef USE_COLOR
  color *= vColor.rgb;
#endif
  color += 0.02 * (1.0 - color); // what even the blackest surface throws back
  vShaded = vLit = leanShown(color, around, sheen);
#if NUM_DIR_LIGHTS > 0
  vLit = leanShown(color, around + sunward * directionalLights[0].color, sheen + glint * directionalLights[0].color);
#endif
#else
  vAround = around;
  vSheen = sheen;
  vSunward = sunward;
  vGlint = glint;
#endif
}`,Oo=`
uniform vec3 diffuse, emissive;
uniform float opacity;
#ifdef LEAN_FILMED
varying vec3 vLit, vShaded;
#else
varying vec3 vAround, vSheen;
varying float vSunward, vGlint;
#endif
#include <common>
#include <color_pars_fragment>
#include <uv_pars_fragment>
#include <map_pars_fragment>
#include <alphatest_pars_fragment>
#include <emissivemap_pars_fragment>
#include <fog_pars_fragment>
#include <lights_pars_begin>
#include <shadowmap_pars_fragment>
${ni}
uniform vec2 leanAside;
float leanSun() { // how much of the sun comes here
#if defined(USE_SHADOWMAP) && NUM_DIR_LIGHT_SHADOWS > 0
  vec3 at = vDirectionalShadowCoord[0].xyz; // the sun is far: nothing to divide by
  if (!receiveShadow || at.z > 1.0 || at != clamp(at, 0.0, 1.0)) return 1.0;
  float near = at.z + directionalLightShadows[0].shadowBias;
  vec2 cell = at.xy * directionalLightShadows[0].shadowMapSize - 0.5 + leanAside, within = fract(cell);
  ivec2 last = ivec2(directionalLightShadows[0].shadowMapSize) - 1;
  ivec2 first = clamp(ivec2(floor(cell)), ivec2(0), last), next = min(first + 1, last); // read, not filtered: a third of the work
  vec4 lit = step(near, vec4( // blended between texels: else a shadow's edge is a staircase
    texelFetch(directionalShadowMap[0], first, 0).r, texelFetch(directionalShadowMap[0], ivec2(next.x, first.y), 0).r,
    texelFetch(directionalShadowMap[0], ivec2(first.x, next.y), 0).r, texelFetch(directionalShadowMap[0], next, 0).r));
  float sun = mix(mix(lit.x, lit.y, within.x), mix(lit.z, lit.w, within.x), within.y);
#ifdef USE_ALPHATEST
  return mix(0.55, 1.0, sun); // a thin leaf that the sun grazes shades itself, and light comes through what shades it
#else
  return sun;
#endif
#else
  return 1.0;
#endif
}
void main() {
  vec3 forgeGrain = vec3(1.0);
  // grain
  vec4 diffuseColor = vec4(diffuse, opacity);
#ifdef LEAN_FILMED
#if defined(USE_COLOR_ALPHA) && !defined(OPAQUE)
  diffuseColor.a *= vColor.a;
#endif
  vec3 outgoingLight = mix(vShaded, vLit, leanSun()) * (0.55 + 0.45 * forgeGrain);
  // finish
  #include <opaque_fragment>
#else
#ifdef USE_MAP
#ifdef USE_ALPHATEST
  vec4 texel = texture2D(map, vMapUv);
#else
  vec4 texel = texture2D(map, vMapUv, ${Co}); // where the eye rests, many pictures a little apart make it smooth again
#endif
  diffuseColor *= vec4(leanDecode(texel.rgb), texel.a);
#endif
  ${ai}
  #include <color_fragment>
  diffuseColor.rgb += 0.02 * (1.0 - diffuseColor.rgb);
  #include <alphatest_fragment>
  vec3 light = vAround, sheen = vSheen;
#if NUM_DIR_LIGHTS > 0
  vec3 sun = leanSun() * directionalLights[0].color;
  light += vSunward * sun;
  sheen += vGlint * sun;
#endif
  vec3 glow = emissive;
#ifdef USE_COLOR
  glow *= 0.35 + 0.65 * vColor.rgb;
#endif
#ifdef USE_EMISSIVEMAP
  glow *= leanDecode(texture2D(emissiveMap, vEmissiveMapUv).rgb);
#endif
  float own = 1.0 - min(max(glow.r, max(glow.g, glow.b)), 1.0); // what shines is not lit by its own lamp
  vec3 outgoingLight = (diffuseColor.rgb * light * (forgeGrain * RECIPROCAL_PI) + sheen) * own + glow;
  // finish
  #include <opaque_fragment>
#ifdef TONE_MAPPING
  gl_FragColor.rgb = leanEncode(toneMapping(gl_FragColor.rgb));
#else
  #include <colorspace_fragment>
#endif
#endif
  #include <fog_fragment>
}`;var Ge="rippled-water";function Ir(r){r.uniforms.grain={value:wt()},r.vertexShader=r.vertexShader.replace("#include <common>",`#include <common>
varying vec3 vWater, vFromEye;`).replace("#include <project_vertex>",`#include <project_vertex>
vWater = (modelMatrix * vec4(transformed, 1.0)).xyz;
vFromEye = vWater - cameraPosition;`),r.fragmentShader=r.fragmentShader.replace("#include <common>",`#include <common>
varying vec3 vWater, vFromEye;
uniform sampler2D grain;`).replace("// finish",Io)}var[jr,jo]=[.2,.72],Io=`
vec2 slope = texture2D(grain, vWater.xz * vec2(0.026, 0.055)).rg + texture2D(grain, vWater.zx * vec2(0.013, 0.009) + 0.37).gr - 1.0;
vec3 waveUp = normalize(vec3(slope.x * ${jr}, 1.0, slope.y * ${jr})), fromEye = normalize(vFromEye);
float level = 1.0 - clamp(-dot(fromEye, waveUp), 0.0, 1.0);
float mirror = min(0.02 + 0.98 * level * level * level * level * level, ${jo});
vec3 thrown = reflect(fromEye, waveUp);
vec3 mirrored = ambientLightColor;
#ifdef USE_LIGHT_PROBES
mirrored += max(shGetIrradianceAt(normalize(vec3(thrown.x, abs(thrown.y) + 0.5, thrown.z)), lightProbe), 0.0);
#endif
mirrored *= RECIPROCAL_PI;
#if NUM_DIR_LIGHTS > 0
float glitter = max(dot((viewMatrix * vec4(thrown, 0.0)).xyz, directionalLights[0].direction), 0.0);
glitter *= glitter; glitter *= glitter; glitter *= glitter; glitter *= glitter; glitter *= glitter; glitter *= glitter;
mirrored += directionalLights[0].color * (2.5 * glitter * leanSun());
#endif
#ifdef LEAN_FILM
mirrored = leanEncode(toneMapping(mirrored));
#endif
outgoingLight = mix(outgoingLight * (0.94 + 0.5 * slope.x), mirrored, mirror);
diffuseColor.a = mix(diffuseColor.a, 1.0, mirror);`;var oi=class{uniforms;#e={zenith:new R,horizon:new R,ground:new R,sun:new R};#t=new g(0,1,0);#i={value:0};#a={value:0};#s={value:.5};pictured=!1;constructor(){this.uniforms={aroundZenith:{value:this.#e.zenith},aroundHorizon:{value:this.#e.horizon},aroundGround:{value:this.#e.ground},aroundSun:{value:this.#e.sun},aroundSunDirection:{value:this.#t},aroundHalo:this.#i,aroundPanels:this.#a,aroundStrength:this.#s}}approach(e,t,i){let a=(s,n)=>{s.value+=(n-s.value)*i};for(let s of["zenith","horizon","ground","sun"])this.#e[s].lerp(e[s],i);this.#t.lerp(e.sunDirection,i).normalize(),a(this.#i,e.disc),a(this.#a,t?1:0),a(this.#s,this.pictured?0:t?.6:.9)}},Gr=`
uniform vec3 aroundZenith, aroundHorizon, aroundGround, aroundSun, aroundSunDirection;
uniform float aroundHalo, aroundPanels, aroundStrength;
float aroundPanel(vec3 d, vec3 panel, float blur) {
  return smoothstep(0.955 - blur, 0.965 + 0.4 * blur, dot(d, panel)) / (1.0 + 9.0 * blur);
}
vec3 lightAround(vec3 d, float roughness) {
  float up = max(d.y, 0.0);
  vec3 sky = mix(aroundHorizon, aroundZenith, 1.0 - exp(-mix(4.0, 1.6, roughness) * up));
  float toSun = max(dot(d, aroundSunDirection), 0.0);
  sky += aroundSun * aroundHalo * (0.3 * pow(toSun, mix(10.0, 3.0, roughness)) + 1.5 * (1.0 - roughness) * pow(toSun, 90.0));
  float blur = 0.5 * roughness;
  float panels = aroundPanel(d, vec3(0.097, 0.242, -0.966), blur) + aroundPanel(d, vec3(-0.931, 0.279, 0.233), blur);
  panels += aroundPanel(d, vec3(0.861, 0.335, 0.383), blur);
  sky += aroundSun * aroundPanels * panels * 3.5;
  float soft = mix(0.03, 0.85, roughness);
  return aroundStrength * mix(sky, aroundGround, smoothstep(-soft, soft, -d.y));
}`,Ur=`
vec3 aroundMirror = reflect(-geometryViewDir, geometryNormal);
aroundMirror = normalize(mix(aroundMirror, geometryNormal, material.roughness * material.roughness));
vec3 aroundSeen = lightAround(inverseTransformDirection(aroundMirror, viewMatrix), material.roughness);
#ifdef USE_LIGHT_PROBES
// no mirror is darker than what the room's walls give from there: polished steel was black indoors
vec3 aroundGiven = max(getLightProbeIrradiance(lightProbe, aroundMirror), 0.0) * RECIPROCAL_PI;
aroundSeen = max(aroundSeen, aroundGiven * min(1.0, aroundStrength * 2.0));
#endif
radiance += aroundSeen;
`;var Ue=1e6,ze="baked";function Ze(){return{edge:{value:Ue},radial:{value:0},glow:{value:new R(.35,.9,1)},horizon:{value:new R},fade_m:{value:Ue}}}var Mt=new WeakMap,zr=Za(255,255,255,!0),Go=Za(128,128,255,!1),Qa=Za(255,255,255,!1);function Za(r,e,t,i){let a=new he(new Uint8Array([r,e,t,255]),1,1);return a.wrapS=a.wrapT=q,i&&(a.colorSpace=le),a.needsUpdate=!0,a}function li(r,e,t){let i={amount:{value:r.map?1:0},flat:{value:r.color.clone()}};Mt.set(r,i),r.map??=zr,r.normalMap??=Go,r.roughnessMap??=Qa,r.metalnessMap??=Qa,r.aoMap??=Qa,r.emissiveMap??=zr,r.onBeforeCompile=a=>zo(a,e,i,t),r.customProgramCacheKey=()=>"forged"}function $e(r,e){Mt.set(r,{amount:{value:1},flat:{value:new R}}),Or(r,e,Uo(r))}function Uo({name:r,alphaTest:e}){return r===ze?{name:"ground",add:Pr}:r.startsWith(Ge)?{name:"water",add:Ir}:e>0?null:{name:"worn",add:Dr}}function Br(r){Mt.set(r,{amount:{value:1},flat:{value:new R}})}function Hr(r,e){return r.map||(r.needsUpdate=!0),r.map=e,r.color.setScalar(1),Mt.get(r).amount}function Vr(r,e){r.color.copy(e),Mt.get(r).flat.value.copy(e)}function zo(r,e,t,i){Object.assign(r.uniforms,i.uniforms,{forgeEdge:e.edge,forgeRadial:e.radial,forgeGlow:e.glow,forgeHorizon:e.horizon,forgeFade:e.fade_m,forgeBlend:t.amount,forgeFlat:t.flat}),r.vertexShader=ue(r.vertexShader,"common","varying vec3 vForge;"),r.vertexShader=ue(r.vertexShader,"project_vertex","vForge = (modelMatrix * vec4(transformed, 1.0)).xyz;");let a=r.fragmentShader;a=ue(a,"common",Bo+Gr),a=ue(a,"normal_fragment_begin",Vo+qo),a=ue(a,"clipping_planes_fragment",Ho),a=ue(a,"map_fragment",Ko+"diffuseColor.rgb = mix(forgeFlat, diffuseColor.rgb, forgeBlend);"+ai),a=ue(a,"normal_fragment_maps","normal = normalize(mix(normal, nonPerturbedNormal, 0.95 * forgeFar));"),a=ue(a,"roughnessmap_fragment","if (forgeWide) roughnessFactor = mix(roughnessFactor, roughness * textureLod(roughnessMap, vRoughnessMapUv, 9.0).g, forgeFar);"),a=ue(a,"emissivemap_fragment","totalEmissiveRadiance += forgeGlow * 4.0 * exp(-forgeHere * forgeSharpness);"),a=ue(a,"lights_fragment_maps",Ur),a=ue(a,"lights_fragment_end",Wo),r.fragmentShader=ue(a,"opaque_fragment",Jo)}function ue(r,e,t){return r.replace(`#include <${e}>`,`#include <${e}>
${t}`)}var Bo=`
varying vec3 vForge;
uniform float forgeEdge, forgeRadial, forgeBlend, forgeFade;
uniform vec3 forgeGlow, forgeHorizon, forgeFlat;
float forgeNoise(vec3 p) {
  return fract(sin(dot(floor(p), vec3(12.9898, 78.233, 37.719))) * 43758.5453);
}
float forgeDrift(vec2 p) {
  vec2 f = fract(p);
  f = f * f * (3.0 - 2.0 * f);
  vec3 q = vec3(p, 0.0);
  float low = mix(forgeNoise(q), forgeNoise(q + vec3(1, 0, 0)), f.x);
  return mix(low, mix(forgeNoise(q + vec3(0, 1, 0)), forgeNoise(q + vec3(1, 1, 0)), f.x), f.y);
}`,Ho=`
float forgeDistance = length(vForge.xz);
float forgeSharpness = mix(16.0, 2.5, forgeRadial);
float forgeHere = forgeEdge - mix(vForge.y, forgeDistance, forgeRadial);
if (forgeEdge < 1e5) forgeHere -= forgeNoise(vForge * 36.0) * mix(0.14, 0.9, forgeRadial);
if (forgeHere < 0.0) discard;`,Vo=`
if (!(dot(normal, normal) > 0.1)) normal = nonPerturbedNormal = vec3(0.0, 0.0, 1.0);`,qo=`
#ifdef USE_ALPHATEST
normal = normalize(normalize(vNormal) + 0.55 * (viewMatrix * vec4(0.0, 1.0, 0.0, 0.0)).xyz);
nonPerturbedNormal = normal;
#ifdef USE_NORMALMAP_TANGENTSPACE
tbn[2] = normal;
#endif
#endif`,Ko=`
bool forgeWide = forgeFade < 1e5;
float forgeFar = forgeWide ? smoothstep(2.0, 13.0, distance(vForge, cameraPosition)) : 0.0;
if (forgeWide) {
  vec2 turned = mat2(0.8, -0.6, 0.6, 0.8) * vMapUv;
  vec2 wider = mat2(0.28, 0.96, -0.96, 0.28) * vMapUv;
  float drift = forgeDrift(vForge.xz * 0.37);
  vec3 other = diffuse * texture2D(map, turned * 0.731 + 0.37).rgb;
  vec3 wide = diffuse * texture2D(map, wider * 0.173 + 0.11).rgb;
  diffuseColor.rgb = mix(diffuseColor.rgb, other, smoothstep(0.35, 0.65, drift));
  diffuseColor.rgb = mix(diffuseColor.rgb, mix(wide, textureLod(map, vMapUv, 9.0).rgb * diffuse, 0.5), 0.2 + 0.6 * forgeFar);
  diffuseColor.rgb *= 0.76 + 0.28 * forgeDrift(vForge.xz * 0.19) + 0.2 * forgeDrift(vForge.zx * 0.83);
}
`,Wo=`
reflectedLight.directDiffuse *= 1.0 - min(max(totalEmissiveRadiance.r, max(totalEmissiveRadiance.g, totalEmissiveRadiance.b)), 1.0);`,Jo=`
if (any(isnan(gl_FragColor.rgb)) || any(isinf(gl_FragColor.rgb))) gl_FragColor.rgb = vec3(0.0);
gl_FragColor.rgb = mix(gl_FragColor.rgb, forgeHorizon, smoothstep(0.45 * forgeFade, 0.97 * forgeFade, forgeDistance));`;var ci="lamplight",Xo="halo";function qr(r){let[e]=[r.material].flat();return e?.name===ci?(r.material=Zo(),r.renderOrder=Yo,e.dispose(),!0):e?.name!==Xo?!1:(e.blending=me,e.depthWrite=!1,"fog"in e&&(e.fog=!1),r.renderOrder=Qo,!0)}var Yo=-40,Qo=30;function Zo(){return new G({name:ci,vertexColors:!0,transparent:!0,depthWrite:!1,polygonOffset:!0,polygonOffsetFactor:-2,polygonOffsetUnits:-4,blending:It,blendEquation:Oe,blendSrc:bt,blendDst:ys,vertexShader:$o,fragmentShader:el})}var $o=`
varying vec3 vRatio;
void main() {
  float alpha = min(color.a, 0.99);
  vRatio = color.rgb * (2.0 * alpha / (1.0 - alpha));
  gl_Position = projectionMatrix * modelViewMatrix * vec4(position, 1.0);
}`,el=`
varying vec3 vRatio;
void main() {
  vec3 more = vRatio;
#ifdef TONE_MAPPING
  more = pow(1.0 + vRatio, vec3(0.5)) - 1.0;
#endif
  gl_FragColor = vec4(more, 1.0);
}`;var Fe=3,tl=10,il=2e-6,Kr=1.3,hi=class{constructor(e){this.renderer=e;this.#s.frustumCulled=!1}renderer;#e=0;#t=null;#i=new X;#a=new X;#s=new Z(new Xt(2,2),new G({name:"still",vertexShader:sl,fragmentShader:rl,transparent:!0,depthTest:!1,depthWrite:!1,uniforms:{before:{value:null},share:{value:0}}}));#r=new Re;forget(){this.#e=0}draw(e,t){t.updateMatrixWorld(),(!Wr(t.matrixWorld,this.#i)||!Wr(t.projectionMatrix,this.#a))&&(this.#e=0),this.#i.copy(t.matrixWorld),this.#a.copy(t.projectionMatrix),this.#n(e,t,al(this.#e)),this.#h(),this.#l(e,t)}dispose(){this.#t?.dispose(),this.#s.geometry.dispose(),this.#s.material.dispose()}#n(e,t,[i,a]){let{view:s}=t;t.layers.disable(Fe),ri.value.set(2*i*Kr,2*a*Kr),s&&t.setViewOffset(s.fullWidth,s.fullHeight,s.offsetX+i,s.offsetY+a,s.width,s.height),this.renderer.render(e,t),ri.value.set(0,0),s&&(t.setViewOffset(s.fullWidth,s.fullHeight,s.offsetX-i,s.offsetY-a,s.width,s.height),t.projectionMatrix.copy(this.#a),t.projectionMatrixInverse.copy(this.#a).invert())}#h(){let e=this.renderer.getDrawingBufferSize(new k);(this.#t?.image.width!==e.x||this.#t.image.height!==e.y)&&(this.#t?.dispose(),this.#t=new Ys(e.x,e.y),this.#t.minFilter=this.#t.magFilter=Ee,this.#t.generateMipmaps=!1,this.#e=0);let{uniforms:t}=this.#s.material;t.before.value=this.#t,t.share.value=this.#e/(this.#e+1),this.#e>0&&this.#o(()=>this.renderer.render(this.#s,this.#r)),this.renderer.copyFramebufferToTexture(this.#t),this.#e=Math.min(tl-1,this.#e+1)}#l(e,t){let{mask:i}=t.layers;t.layers.set(Fe);for(let a of e.children)a.layers.isEnabled(Fe)&&this.#o(()=>this.renderer.render(a,t));t.layers.mask=i,t.layers.enable(Fe)}#o(e){this.renderer.autoClear=!1,e(),this.renderer.autoClear=!0}};function Wr(r,e){return r.elements.every((t,i)=>Math.abs(t-e.elements[i])<il)}function al(r){return r===0?[0,0]:[Jr(r,2)-.5,Jr(r,3)-.5]}function Jr(r,e){let t=0;for(let i=1/e;r>0;i/=e)t+=i*(r%e),r=Math.floor(r/e);return t}var sl=`
varying vec2 vAt;
void main() {
  vAt = uv;
  gl_Position = vec4(position.xy, 0.0, 1.0);
}`,rl=`
uniform sampler2D before;
uniform float share;
varying vec2 vAt;
void main() {
  gl_FragColor = vec4(texture2D(before, vAt).rgb, share);
}`;var Xr={count:3500,velocity:[.6,-9,.2],sway_m:0,size_px:30,opacity:.22,streak:1,additive:!1},nl={rain:Xr,storm:{...Xr,count:6e3,velocity:[2.2,-11,.6],opacity:.28},snow:{count:2600,velocity:[.25,-.85,.1],sway_m:.35,size_px:5.5,opacity:.85,streak:0,additive:!1}},ol={count:260,velocity:[.03,-.02,.02],sway_m:.5,size_px:3,opacity:.3,streak:0,additive:!0},$a="particles",ll=new g(18,9,18),di=class extends Je{#e;#t=0;constructor(e,t,i,a){let s=(t?void 0:nl[e])??ol;super(cl(Math.round(a?s.count/3:s.count)),hl(s,i)),this.#e=s.opacity,this.frustumCulled=!1,this.layers.set(Fe)}update(e,t,i,a){let{uniforms:s}=this.material;s.time.value=this.#t+=e,s.here.value.copy(t),s.opacity.value=this.#e*i,s.pixelRatio.value=a}dispose(){this.removeFromParent(),this.geometry.dispose(),this.material.dispose()}};function cl(r){let e=new be;return e.setAttribute("position",new Q(Float32Array.from({length:3*r},()=>Math.random()),3)),e}function hl(r,e){return new G({name:$a,vertexShader:dl,fragmentShader:fl,transparent:!0,depthWrite:!1,blending:r.additive?me:xs,uniforms:{time:{value:0},here:{value:new g},box:{value:ll},velocity:{value:new g(...r.velocity)},sway:{value:r.sway_m},size:{value:r.size_px},pixelRatio:{value:1},opacity:{value:0},streak:{value:r.streak},tint:{value:e.clone().lerp(new R(1,1,1),.6)}}})}var dl=`
uniform float time, sway, size, pixelRatio;
uniform vec3 here, box, velocity;
varying float vNear;
void main() {
  vec3 p = position * box + velocity * time * (0.8 + 0.4 * fract(position.x * 91.7));
  p.xz += sway * sin(time * 0.7 + position.yx * 40.0);
  vec3 low = here - 0.5 * box;
  low.y = max(low.y, 0.0);
  p = low + mod(p - low, box);
  vec4 view = viewMatrix * vec4(p, 1.0);
  gl_Position = projectionMatrix * view;
  gl_PointSize = size * pixelRatio * 4.0 / max(0.6, -view.z);
  vNear = smoothstep(0.3, 1.2, -view.z) * (1.0 - smoothstep(6.0, 9.0, length(p - here)));
}`,fl=`
uniform float opacity, streak;
uniform vec3 tint;
varying float vNear;
void main() {
  vec2 d = gl_PointCoord - 0.5;
  float soft = smoothstep(0.5, 0.05, length(d));
  float line = smoothstep(0.035, 0.0, abs(d.x + d.y * 0.06)) * smoothstep(0.5, 0.1, abs(d.y));
  gl_FragColor = vec4(tint, opacity * vNear * mix(soft, line, streak));
  #include <tonemapping_fragment>
  #include <colorspace_fragment>
}`;var ul=600,pl=1e3,es="sky",Yr=["zenith","horizon","ground","sun"],Qr=["disc","stars","clouds"],fi=class extends Z{painted;#e;constructor(e,t){let i={time:{value:0},sunDirection:{value:e.sunDirection.clone()},panorama:{value:null},pictured:{value:0}};for(let s of Yr)i[s]={value:e[s].clone()};for(let s of Qr)i[s]={value:e[s]};let a=s=>new G({name:es,uniforms:i,vertexShader:ml,fragmentShader:bl,defines:{...t?{LEAN:1}:{},...s},side:vs,depthWrite:!1,fog:!1});super(new Yt(ul,48,32),a({})),this.#e=this.material,this.painted=a({PAINTED:1}),this.renderOrder=t?pl:-1,this.frustumCulled=!1}set panorama(e){let{panorama:t,pictured:i}=this.material.uniforms;t.value?.dispose(),t.value=e,!e&&(i.value=0,this.#t(!1))}set pictured(e){this.material.uniforms.pictured.value=e,this.#t(e===1)}#t(e){this.material=e?this.painted:this.#e}set time_s(e){this.material.uniforms.time.value=e}approach(e,t){let{uniforms:i}=this.material;for(let a of Yr)i[a].value.lerp(e[a],t);for(let a of Qr)i[a].value=i[a].value*(1-t)+e[a]*t;i.sunDirection.value.lerp(e.sunDirection,t).normalize()}tint(e){let{uniforms:t}=this.material;for(let i of["zenith","horizon"])t[i].value.multiply(e)}dispose(){this.panorama=null,this.geometry.dispose(),this.painted.dispose(),this.#e.dispose()}},ml=`
varying vec3 vDirection;
varying vec2 vPlace;
#ifdef LEAN
uniform float toneMappingExposure;
varying float vFilmed;
#endif
void main() {
#ifdef LEAN
  vFilmed = pow(max(toneMappingExposure, 0.01), 1.16);
#endif
  vDirection = position;
  vPlace = 1.0 - uv;
  vec4 place = projectionMatrix * vec4(mat3(viewMatrix) * mat3(modelMatrix) * position, 1.0);
  gl_Position = place.xyww;
  gl_Position.z = place.w * 0.999999;
}`,bl=`
varying vec3 vDirection;
varying vec2 vPlace;
#ifdef LEAN
varying float vFilmed;
#endif
uniform vec3 zenith, horizon, ground, sun, sunDirection;
uniform float time, disc, stars, clouds, pictured;
uniform sampler2D panorama;

// The panorama is as a screen shows it: back to the light that ACES' curve (three's) makes that of.
vec3 unfilm(vec3 shown) {
  const mat3 into = mat3(0.643038, 0.0592687, 0.0059619, 0.311187, 0.931436, 0.0639290, 0.0457755, 0.00929492, 0.930118);
  const mat3 back = mat3(1.764743, -0.147028, -0.0363368, -0.675778, 1.160252, -0.162436, -0.0889633, -0.0132237, 1.198772);
  vec3 y = clamp(into * clamp(shown, 0.0, 0.98), 0.0, 0.985);
  vec3 a = 1.0 - 0.983729 * y, b = 0.0245786 - 0.4329510 * y, c = -0.238081 * y - 0.000090537;
  return max(back * ((-b + sqrt(b * b - 4.0 * a * c)) / (2.0 * a)) * 0.6, 0.0);
}
vec3 toLinear(vec3 c) {
  return mix(c / 12.92, pow((c + 0.055) / 1.055, vec3(2.4)), step(0.04045, c));
}
#ifdef LEAN
${ni}
vec3 painted(vec3 d) {
  return unfilm(leanDecode(textureLod(panorama, vPlace, 0.0).rgb));
}
#else
vec3 painted(vec3 d) {
  vec2 uv = vec2(atan(d.z, d.x) * 0.15915494 + 0.5, 0.5 - asin(clamp(d.y, -1.0, 1.0)) * 0.31830989);
  return unfilm(toLinear(textureLod(panorama, uv, 0.0).rgb));
}
#endif

float hash(vec2 p) { return fract(sin(dot(p, vec2(127.1, 311.7))) * 43758.5453); }
float hash3(vec3 p) { return fract(sin(dot(p, vec3(127.1, 311.7, 74.7))) * 43758.5453); }
float noise(vec2 p) {
  vec2 i = floor(p), f = fract(p);
  f = f * f * (3.0 - 2.0 * f);
  return mix(mix(hash(i), hash(i + vec2(1, 0)), f.x), mix(hash(i + vec2(0, 1)), hash(i + vec2(1, 1)), f.x), f.y);
}
float billows(vec2 p) {
  float sum = 0.0, weight = 0.5;
  for (int i = 0; i < 4; i++) { sum += weight * noise(p); p = p * 2.03 + 17.0; weight *= 0.5; }
  return sum;
}
vec3 starlight(vec3 d) {
  vec3 cell = floor(d * 230.0);
  float chance = hash3(cell);
  float near = 1.0 - smoothstep(0.0, 0.6, length(fract(d * 230.0) - 0.5));
  float twinkle = 0.75 + 0.25 * sin(time * (1.0 + 3.0 * hash3(cell + 7.0)) + chance * 90.0);
  return mix(vec3(0.75, 0.85, 1.0), vec3(1.0, 0.88, 0.7), hash3(cell + 3.0)) * step(0.9935, chance) * near * twinkle * (0.35 + 0.65 * fract(chance * 3911.0));
}
vec3 gradient(vec3 d) {
  float up = max(d.y, 0.0);
  vec3 color = mix(horizon, zenith, 1.0 - exp(-3.2 * up));
  float toSun = max(dot(d, sunDirection), 0.0);
  float bright = max(max(sun.r, sun.g), sun.b);
  color += sun * disc * (0.22 * pow(toSun, 6.0) * (1.0 - 0.7 * up) + 0.35 * pow(toSun, 60.0));
#ifndef LEAN
  color += starlight(d) * stars * smoothstep(0.02, 0.3, d.y) * 2.2;
  if (clouds > 0.0 && d.y > 0.015) {
    vec2 p = d.xz / (d.y + 0.14) * 1.5 + time * 0.006;
    float shape = billows(p + 0.6 * billows(p * 0.7 + time * 0.004));
    float cover = smoothstep(0.78 - 0.5 * clouds, 0.98 - 0.35 * clouds, shape) * smoothstep(0.015, 0.22, d.y);
    vec3 lit = mix(horizon, vec3(max(max(horizon.r, horizon.g), horizon.b)), 0.5) * (1.05 - 0.35 * clouds);
    lit += sun * disc * 0.35 * pow(toSun, 3.0);
    color = mix(color, lit * mix(1.15, 0.75, shape), cover * 0.85);
  }
#endif
  color += sun / max(bright, 0.001) * disc * smoothstep(0.99935, 0.9996, toSun) * (1.0 - 0.8 * clouds) * 6.0;
  color = mix(color, mix(horizon, ground, smoothstep(0.0, -0.35, d.y)), smoothstep(0.0, -0.012, d.y));
  return color;
}
void main() {
#if defined(LEAN) && defined(PAINTED) && defined(TONE_MAPPING)
  // The film of another exposure is nearly this of what the film of 1 shows: a hundredth off up to twice, three up to four times.
  vec3 shown = textureLod(panorama, vPlace, 0.0).rgb;
  gl_FragColor = vec4(shown * vFilmed / (1.0 + (vFilmed - 1.0) * shown), 1.0);
#else
  vec3 d = normalize(vDirection);
#ifdef PAINTED
  vec3 color = painted(d);
#else
  vec3 color = gradient(d);
  if (pictured > 0.0) color = mix(color, painted(d), pictured);
#endif
  gl_FragColor = vec4(color, 1.0);
#if defined(LEAN) && defined(TONE_MAPPING)
  gl_FragColor.rgb = leanEncode(toneMapping(color));
#else
  #include <tonemapping_fragment>
  #include <colorspace_fragment>
#endif
#endif
}`;var ui=class{constructor(e,t){this.scene=e;this.besides=t}scene;besides;#e=new Map;#t=[];#i=[];#a=null;get length(){return this.#t.length}take(e){for(let t of e)t.visible=!1,this.#t.push(t);this.#s()}rehearse(e){for(let t of e)t.visible=!1,this.#i.push(t)}next(){this.#a&&(this.#a.visible=!1),this.#a=null,this.#t=this.#t.filter(t=>_l(t,this.scene)),this.#s();let e=this.#t[0];if(e)return this.#r(e),this.#s();for(let t=this.#i.shift();t;t=this.#i.shift())if(!this.#e.has(this.#n(t))){this.#r(t),this.#a=t,t.visible=!0;return}}clear(){this.#t=[]}#s(){this.#t=this.#t.filter(e=>!(e.visible=this.#e.has(this.#n(e))))}#r(e){let[t]=[e.material].flat();t&&this.#e.set(this.#n(e),xl(t))}#n(e){let t=i=>[i.type,vl(i.name),...yl(i)].join();return[e.userData[ts]??this.besides(),wl(e.geometry),...[e.material].flat().map(t)].join(" ")}},gl=new Set([ze,_t,St,ci,$a,es]);function vl(r){return r.startsWith(Ge)?Ge:gl.has(r)?r:""}var ts="programBesides";function pi(r){return`lamps ${r}`}var Zr="programHeld";function Tt(r){return r.userData[Zr]===!0}function xl(r){return r.userData[Zr]=!0,r}function yl(r){let{map:e,emissiveMap:t,fog:i,flatShading:a}=r;return[!!e,!!t,i,a,r.side,r.alphaTest>0,r.transparent,r.blending,r.vertexColors]}function wl(r){return Object.entries(r.attributes).map(([e,t])=>[e,t.itemSize,t.normalized,t.array.BYTES_PER_ELEMENT].join(":")).sort().join(";")}function _l(r,e){for(let t=r;t;t=t.parent)if(t===e)return!0;return!1}var[Sl,Ml]=[50,16/9],Tl=.1;async function $r({scene:r,parser:e}){let t=e.json.nodes??[],i=[];r.traverse(a=>{let s=t[e.associations.get(a)?.nodes??-1],[n,o]=[s?.extensions?.MSFT_lod?.ids,s?.extras?.MSFT_screencoverage];n&&o&&i.push([a,n,o])});for(let[a,s,n]of i){let o=[a];for(let l of s)o.push(await e.getDependency("node",l));El(a,o,n)}}function El(r,e,t){let{center:i,radius:a}=new ce().setFromObject(r).getBoundingSphere(new Vt),s=new zs;s.name=r.name,r.parent?.add(s),s.position.copy(i);for(let[n,o]of e.entries()){let l=new Y().add(o);o.position.sub(i),s.addLevel(l,n===0?0:Al(t[n-1]??0,a),Tl),l.visible=n===0}}function Al(r,e){return Math.sqrt(Math.PI*e**2/(4*Ml*r))/Math.tan(J.degToRad(Sl/2))}var mi={image:["image/png","image/jpeg"],extensions:["KHR_mesh_quantization","EXT_meshopt_compression"]},ud={...mi,extensions:[...mi.extensions,"KHR_texture_basisu"]},pd={image:[...mi.image,"image/vnd.radiance"],extensions:[...mi.extensions,"MSFT_lod"]},en=new ei().setMeshoptDecoder(gr);async function tn(r,e){e&&Rl(r)&&en.setKTX2Loader(await e());let t=await en.parseAsync(r.slice().buffer,"");await $r(t);let{scene:i}=t,a=[],s=new Set;return i.traverse(n=>{if(n instanceof Z){a.push(n),n.geometry.hasAttribute("normal")||Pl(n);for(let o of[n.material].flat())o instanceof W&&(o.userData.embedded=o.map!==null,s.add(o))}}),{root:i,meshes:a,materials:s}}function Rl(r){let e=new DataView(r.buffer,r.byteOffset).getUint32(12,!0);return new TextDecoder().decode(r.subarray(20,20+e)).includes('"KHR_texture_basisu"')}function Pl(r){if(![r.material].flat().some(t=>t instanceof W))return[r.material].flat().forEach(t=>"flatShading"in t&&(t.flatShading=!1));r.geometry=r.geometry.index?r.geometry.toNonIndexed():r.geometry,r.geometry.computeVertexNormals();for(let t of[r.material].flat())t instanceof W&&(t.flatShading=!1)}function et(r){r.root.removeFromParent();for(let e of r.meshes){e.geometry.dispose();for(let t of[e.material].flat())!(t instanceof W)&&!Tt(t)&&t.dispose()}}async function an(r,e){let t=await createImageBitmap(new Blob([r],{type:e}),{premultiplyAlpha:"none",colorSpaceConversion:"none"}),i=new We(t);return i.flipY=!1,i.wrapS=q,i.generateMipmaps=!1,i.minFilter=ae,i.needsUpdate=!0,i.addEventListener("dispose",()=>t.close()),i}async function sn(r,e,t,i,a){let s={premultiplyAlpha:"none",colorSpaceConversion:"none"},n=await createImageBitmap(new Blob([r],{type:e}),s),o=new We(n);return o.flipY=!1,o.wrapS=o.wrapT=q,o.repeat.setScalar(1/i),o.minFilter=gt,o.anisotropy=a,o.colorSpace=t==="base_color"||t==="emissive"?le:Bt,o.needsUpdate=!0,o.addEventListener("dispose",()=>n.close()),o}function is(r){let{width:e,height:t}=r.image;return Math.round(e*t*4*4/3)}var Dl=.45,Fl=.055,rn=class{oncaption=null;#e=new AudioContext({latencyHint:"playback"});#t=new AbortController;#i=this.#e.createGain();#a=[];#s=null;#r;#n=!1;#h=!1;constructor(){this.#i.connect(this.#e.destination);let e=()=>{this.#e.state==="closed"||this.#e.resume()};for(let t of["pointerdown","keydown"])addEventListener(t,e,{passive:!0,signal:this.#t.signal})}close(){this.clear(),this.#t.abort(),this.#e.close()}get output(){return{context:this.#e,volume:this.#i}}get muted(){return this.#h}set muted(e){this.#h=e,this.#i.gain.setTargetAtTime(e?0:1,this.#e.currentTime,.05)}announce(e,t){this.#a.push({spoke:e,position:t,sound:null,ready:!1})}async setSound(e,t){let i=this.#a.find(({spoke:a})=>a.slot===e);i&&(i.sound=await this.#e.decodeAudioData(t.slice().buffer),i.ready=!0,this.#l())}complete(){for(let e of this.#a)e.ready=!0;this.#l()}clear(){this.#a=[],clearTimeout(this.#r),this.#s?.stop(),this.#s=null,this.#n=!1,this.oncaption?.(null)}listenFrom(e){let{listener:t}=this.#e,[i,a]=[e.getWorldPosition(new g),e.getWorldDirection(new g)];if("positionX"in t)for(let s of["X","Y","Z"]){let n=s.toLowerCase();t[`position${s}`].value=i[n],t[`forward${s}`].value=a[n]}}#l(){let e=this.#a[0];if(this.#n||!e?.ready)return;this.#n=!0,this.#a.shift(),this.oncaption?.(e.spoke),this.#e.state==="running"&&e.sound&&this.#f(e.sound,e.position);let i=Math.max(1.8,e.spoke.text.length*Fl),a=e.sound?.duration??e.spoke.duration_s??i;this.#r=setTimeout(()=>this.#d(),(a+this.#o(e.spoke))*1e3)}#o(e){let t=this.#a[0]?.spoke;return t&&nn(t.slot)===nn(e.slot)?0:Dl}#d(){this.#n=!1,this.oncaption?.(null),this.#l()}#f(e,t){let i=new AudioBufferSourceNode(this.#e,{buffer:e});if(t){let{x:a,y:s,z:n}=t,o=new PannerNode(this.#e,{panningModel:"HRTF",refDistance:3,rolloffFactor:.6});o.positionX.value=a,o.positionY.value=s,o.positionZ.value=n,i.connect(o).connect(this.#i)}else i.connect(this.#i);i.start(),this.#s=i}};function nn(r){return r.slice(0,r.lastIndexOf("-"))}var bi=class{constructor(e,t){this.context=e;this.output=t}context;output;#e=new Map;tell(e){let t=this.#e.get(e.slot)??this.#t(e);t.told=e,this.#i(t),this.#a(t,1.5)}async setSound(e,t){let i=await this.context.decodeAudioData(t.slice().buffer),a=this.#e.get(e);if(!a)return;a.source?.stop(this.context.currentTime+1.5);let s=new AudioBufferSourceNode(this.context,{buffer:i,loop:!0});s.connect(a.panner??a.gain),s.start(0,Math.random()*i.duration),a.source=s,this.#a(a,1.5)}patch(e,t,i){let a=this.#e.get(e);a&&(a.patch_db=t,this.#a(a,i))}remove(e){let t=this.#e.get(e);t&&(this.#e.delete(e),t.gain.gain.setTargetAtTime(0,this.context.currentTime,1.5/3),t.source?.stop(this.context.currentTime+2*1.5))}clear(){for(let e of[...this.#e.keys()])this.remove(e)}#t(e){let t=new GainNode(this.context,{gain:0});t.connect(this.output);let i={told:e,gain:t,panner:null,source:null,patch_db:0};return this.#e.set(e.slot,i),i}#i(e){let{position:t,reach_m:i}=e.told;if(!t)return;let a=new PannerNode(this.context,{panningModel:"HRTF",distanceModel:"inverse",refDistance:i,rolloffFactor:.8,positionX:t[0],positionY:t[1],positionZ:t[2]});a.connect(e.gain),e.source?.disconnect(),e.source?.connect(a),e.panner?.disconnect(),e.panner=a}#a(e,t){if(!e.source)return;let i=10**((e.told.gain_db+e.patch_db)/20),{gain:a}=e.gain,s=this.context.currentTime;a.cancelScheduledValues(s),a.setValueAtTime(a.value,s),a.linearRampToValueAtTime(i,s+Math.max(.05,t))}};var on=class{constructor(e,t){this.world=e;this.narration=t;let{context:i,volume:a}=t.output;this.#e=new bi(i,a)}world;narration;#e;#t=[];begin(){this.#t=[],this.world.await(),this.narration.clear(),this.#e.clear()}follow({patches:e,over_s:t}){for(let i of e)i.gain_db!==null&&this.#e.patch(i.slot,i.gain_db,t),this.world.patch(i,t)}hush(){this.narration.clear()}take(e){let t=this.#i(e);return this.#t.push(t.catch(()=>{})),t}async complete(){await Promise.all(this.#t.splice(0)),this.narration.complete()}async#i(e){switch(e.type){case"planned":return this.world.plan(e.environment);case"bound":return this.world.bind(e);case"removed":return this.#e.remove(e.slot),this.world.remove(e.slot);case"spoke":return this.narration.announce(e,e.at?this.world.positionOf(e.at):null);case"ambience":return this.#e.tell(e);case"arrived":return e.offer.slot.startsWith("ambience/")?this.#e.setSound(e.offer.slot,e.bytes):e.offer.slot.startsWith("speech/")?this.narration.setSound(e.offer.slot,e.bytes):this.world.show(e.offer,e.bytes)}}};var ve={name:"CopyShader",uniforms:{tDiffuse:{value:null},opacity:{value:1}},vertexShader:`

		varying vec2 vUv;

		void main() {

			vUv = uv;
			gl_Position = projectionMatrix * modelViewMatrix * vec4( position, 1.0 );

		}`,fragmentShader:`

		uniform float opacity;

		uniform sampler2D tDiffuse;

		varying vec2 vUv;

		void main() {

			vec4 texel = texture2D( tDiffuse, vUv );
			gl_FragColor = opacity * texel;


		}`};var $=class{constructor(){this.isPass=!0,this.enabled=!0,this.needsSwap=!0,this.clear=!1,this.renderToScreen=!1}setSize(){}render(){console.error("THREE.Pass: .render() must be implemented in derived pass.")}dispose(){}},kl=new Re(-1,1,1,-1,0,1),as=class extends be{constructor(){super(),this.setAttribute("position",new Ht([-1,3,0,-1,-1,0,3,-1,0],3)),this.setAttribute("uv",new Ht([0,2,0,0,2,0],2))}},Ll=new as,xe=class{constructor(e){this._mesh=new Z(Ll,e)}dispose(){this._mesh.geometry.dispose()}render(e){e.render(this._mesh,kl)}get material(){return this._mesh.material}set material(e){this._mesh.material=e}};var gi=class extends ${constructor(e,t="tDiffuse"){super(),this.textureID=t,this.uniforms=null,this.material=null,e instanceof G?(this.uniforms=e.uniforms,this.material=e):e&&(this.uniforms=re.clone(e.uniforms),this.material=new G({name:e.name!==void 0?e.name:"unspecified",defines:Object.assign({},e.defines),uniforms:this.uniforms,vertexShader:e.vertexShader,fragmentShader:e.fragmentShader})),this._fsQuad=new xe(this.material)}render(e,t,i){this.uniforms[this.textureID]&&(this.uniforms[this.textureID].value=i.texture),this._fsQuad.material=this.material,this.renderToScreen?(e.setRenderTarget(null),this._fsQuad.render(e)):(e.setRenderTarget(t),this.clear&&e.clear(e.autoClearColor,e.autoClearDepth,e.autoClearStencil),this._fsQuad.render(e))}dispose(){this.material.dispose(),this._fsQuad.dispose()}};var Et=class extends ${constructor(e,t){super(),this.scene=e,this.camera=t,this.clear=!0,this.needsSwap=!1,this.inverse=!1}render(e,t,i){let a=e.getContext(),s=e.state;s.buffers.color.setMask(!1),s.buffers.depth.setMask(!1),s.buffers.color.setLocked(!0),s.buffers.depth.setLocked(!0);let n,o;this.inverse?(n=0,o=1):(n=1,o=0),s.buffers.stencil.setTest(!0),s.buffers.stencil.setOp(a.REPLACE,a.REPLACE,a.REPLACE),s.buffers.stencil.setFunc(a.ALWAYS,n,4294967295),s.buffers.stencil.setClear(o),s.buffers.stencil.setLocked(!0),e.setRenderTarget(i),this.clear&&e.clear(),e.render(this.scene,this.camera),e.setRenderTarget(t),this.clear&&e.clear(),e.render(this.scene,this.camera),s.buffers.color.setLocked(!1),s.buffers.depth.setLocked(!1),s.buffers.color.setMask(!0),s.buffers.depth.setMask(!0),s.buffers.stencil.setLocked(!1),s.buffers.stencil.setFunc(a.EQUAL,1,4294967295),s.buffers.stencil.setOp(a.KEEP,a.KEEP,a.KEEP),s.buffers.stencil.setLocked(!0)}},vi=class extends ${constructor(){super(),this.needsSwap=!1}render(e){e.state.buffers.stencil.setLocked(!1),e.state.buffers.stencil.setTest(!1)}};var xi=class{constructor(e,t){if(this.renderer=e,this._pixelRatio=e.getPixelRatio(),t===void 0){let i=e.getSize(new k);this._width=i.width,this._height=i.height,t=new se(this._width*this._pixelRatio,this._height*this._pixelRatio,{type:K}),t.texture.name="EffectComposer.rt1"}else this._width=t.width,this._height=t.height;this.renderTarget1=t,this.renderTarget2=t.clone(),this.renderTarget2.texture.name="EffectComposer.rt2",this.writeBuffer=this.renderTarget1,this.readBuffer=this.renderTarget2,this.renderToScreen=!0,this.passes=[],this.copyPass=new gi(ve),this.copyPass.material.blending=pe,this.timer=new dr}swapBuffers(){let e=this.readBuffer;this.readBuffer=this.writeBuffer,this.writeBuffer=e}addPass(e){this.passes.push(e),e.setSize(this._width*this._pixelRatio,this._height*this._pixelRatio)}insertPass(e,t){this.passes.splice(t,0,e),e.setSize(this._width*this._pixelRatio,this._height*this._pixelRatio)}removePass(e){let t=this.passes.indexOf(e);t!==-1&&this.passes.splice(t,1)}isLastEnabledPass(e){for(let t=e+1;t<this.passes.length;t++)if(this.passes[t].enabled)return!1;return!0}render(e){this.timer.update(),e===void 0&&(e=this.timer.getDelta());let t=this.renderer.getRenderTarget(),i=!1;for(let a=0,s=this.passes.length;a<s;a++){let n=this.passes[a];if(n.enabled!==!1){if(n.renderToScreen=this.renderToScreen&&this.isLastEnabledPass(a),n.render(this.renderer,this.writeBuffer,this.readBuffer,e,i),n.needsSwap){if(i){let o=this.renderer.getContext(),l=this.renderer.state.buffers.stencil;l.setFunc(o.NOTEQUAL,1,4294967295),this.copyPass.render(this.renderer,this.writeBuffer,this.readBuffer,e),l.setFunc(o.EQUAL,1,4294967295)}this.swapBuffers()}Et!==void 0&&(n instanceof Et?i=!0:n instanceof vi&&(i=!1))}}this.renderer.setRenderTarget(t)}reset(e){if(e===void 0){let t=this.renderer.getSize(new k);this._pixelRatio=this.renderer.getPixelRatio(),this._width=t.width,this._height=t.height,e=this.renderTarget1.clone(),e.setSize(this._width*this._pixelRatio,this._height*this._pixelRatio)}this.renderTarget1.dispose(),this.renderTarget2.dispose(),this.renderTarget1=e,this.renderTarget2=e.clone(),this.writeBuffer=this.renderTarget1,this.readBuffer=this.renderTarget2}setSize(e,t){this._width=e,this._height=t;let i=this._width*this._pixelRatio,a=this._height*this._pixelRatio;this.renderTarget1.setSize(i,a),this.renderTarget2.setSize(i,a);for(let s=0;s<this.passes.length;s++)this.passes[s].setSize(i,a)}setPixelRatio(e){this._pixelRatio=e,this.setSize(this._width,this._height)}dispose(){this.renderTarget1.dispose(),this.renderTarget2.dispose(),this.copyPass.dispose()}};var At={name:"OutputShader",uniforms:{tDiffuse:{value:null},toneMappingExposure:{value:1}},vertexShader:`
		precision highp float;

		uniform mat4 modelViewMatrix;
		uniform mat4 projectionMatrix;

		attribute vec3 position;
		attribute vec2 uv;

		varying vec2 vUv;

		void main() {

			vUv = uv;
			gl_Position = projectionMatrix * modelViewMatrix * vec4( position, 1.0 );

		}`,fragmentShader:`

		precision highp float;

		uniform sampler2D tDiffuse;

		#include <tonemapping_pars_fragment>
		#include <colorspace_pars_fragment>

		varying vec2 vUv;

		void main() {

			gl_FragColor = texture2D( tDiffuse, vUv );

			// tone mapping

			#ifdef LINEAR_TONE_MAPPING

				gl_FragColor.rgb = LinearToneMapping( gl_FragColor.rgb );

			#elif defined( REINHARD_TONE_MAPPING )

				gl_FragColor.rgb = ReinhardToneMapping( gl_FragColor.rgb );

			#elif defined( CINEON_TONE_MAPPING )

				gl_FragColor.rgb = CineonToneMapping( gl_FragColor.rgb );

			#elif defined( ACES_FILMIC_TONE_MAPPING )

				gl_FragColor.rgb = ACESFilmicToneMapping( gl_FragColor.rgb );

			#elif defined( AGX_TONE_MAPPING )

				gl_FragColor.rgb = AgXToneMapping( gl_FragColor.rgb );

			#elif defined( NEUTRAL_TONE_MAPPING )

				gl_FragColor.rgb = NeutralToneMapping( gl_FragColor.rgb );

			#elif defined( CUSTOM_TONE_MAPPING )

				gl_FragColor.rgb = CustomToneMapping( gl_FragColor.rgb );

			#endif

			// color space

			#ifdef SRGB_TRANSFER

				gl_FragColor = sRGBTransferOETF( gl_FragColor );

			#endif

		}`};var yi=class extends ${constructor(){super(),this.isOutputPass=!0,this.uniforms=re.clone(At.uniforms),this.material=new tr({name:At.name,uniforms:this.uniforms,vertexShader:At.vertexShader,fragmentShader:At.fragmentShader}),this._fsQuad=new xe(this.material),this._outputColorSpace=null,this._toneMapping=null}render(e,t,i){this.uniforms.tDiffuse.value=i.texture,this.uniforms.toneMappingExposure.value=e.toneMappingExposure,(this._outputColorSpace!==e.outputColorSpace||this._toneMapping!==e.toneMapping)&&(this._outputColorSpace=e.outputColorSpace,this._toneMapping=e.toneMapping,this.material.defines={},xt.getTransfer(this._outputColorSpace)===Ns&&(this.material.defines.SRGB_TRANSFER=""),this._toneMapping===ws?this.material.defines.LINEAR_TONE_MAPPING="":this._toneMapping===_s?this.material.defines.REINHARD_TONE_MAPPING="":this._toneMapping===Ss?this.material.defines.CINEON_TONE_MAPPING="":this._toneMapping===Be?this.material.defines.ACES_FILMIC_TONE_MAPPING="":this._toneMapping===Gt?this.material.defines.AGX_TONE_MAPPING="":this._toneMapping===Ut?this.material.defines.NEUTRAL_TONE_MAPPING="":this._toneMapping===Ms&&(this.material.defines.CUSTOM_TONE_MAPPING=""),this.material.needsUpdate=!0),this.renderToScreen===!0?(e.setRenderTarget(null),this._fsQuad.render(e)):(e.setRenderTarget(t),this.clear&&e.clear(e.autoClearColor,e.autoClearDepth,e.autoClearStencil),this._fsQuad.render(e))}dispose(){this.material.dispose(),this._fsQuad.dispose()}};var wi=class extends ${constructor(e,t,i=null,a=null,s=null){super(),this.scene=e,this.camera=t,this.overrideMaterial=i,this.clearColor=a,this.clearAlpha=s,this.clear=!0,this.clearDepth=!1,this.needsSwap=!1,this.isRenderPass=!0,this._oldClearColor=new R}render(e,t,i){let a=e.autoClear;e.autoClear=!1;let s,n;this.overrideMaterial!==null&&(n=this.scene.overrideMaterial,this.scene.overrideMaterial=this.overrideMaterial),this.clearColor!==null&&(e.getClearColor(this._oldClearColor),e.setClearColor(this.clearColor,e.getClearAlpha())),this.clearAlpha!==null&&(s=e.getClearAlpha(),e.setClearAlpha(this.clearAlpha)),this.clearDepth==!0&&e.clearDepth(),e.setRenderTarget(this.renderToScreen?null:i),this.clear===!0&&e.clear(e.autoClearColor,e.autoClearDepth,e.autoClearStencil),e.render(this.scene,this.camera),this.clearColor!==null&&e.setClearColor(this._oldClearColor),this.clearAlpha!==null&&e.setClearAlpha(s),this.overrideMaterial!==null&&(this.scene.overrideMaterial=n),e.autoClear=a}};var ln={name:"LuminosityHighPassShader",uniforms:{tDiffuse:{value:null},luminosityThreshold:{value:1},smoothWidth:{value:1},defaultColor:{value:new R(0)},defaultOpacity:{value:0}},vertexShader:`

		varying vec2 vUv;

		void main() {

			vUv = uv;

			gl_Position = projectionMatrix * modelViewMatrix * vec4( position, 1.0 );

		}`,fragmentShader:`

		uniform sampler2D tDiffuse;
		uniform vec3 defaultColor;
		uniform float defaultOpacity;
		uniform float luminosityThreshold;
		uniform float smoothWidth;

		varying vec2 vUv;

		void main() {

			vec4 texel = texture2D( tDiffuse, vUv );

			float v = luminance( texel.xyz );

			vec4 outputColor = vec4( defaultColor.rgb, defaultOpacity );

			float alpha = smoothstep( luminosityThreshold, luminosityThreshold + smoothWidth, v );

			gl_FragColor = mix( outputColor, texel, alpha );

		}`};var tt=class r extends ${constructor(e,t=1,i,a){super(),this.strength=t,this.radius=i,this.threshold=a,this.resolution=e!==void 0?new k(e.x,e.y):new k(256,256),this.clearColor=new R(0,0,0),this.needsSwap=!1,this.renderTargetsHorizontal=[],this.renderTargetsVertical=[],this.nMips=5;let s=Math.round(this.resolution.x/2),n=Math.round(this.resolution.y/2);this.renderTargetBright=new se(s,n,{type:K,depthBuffer:!1}),this.renderTargetBright.texture.name="UnrealBloomPass.bright",this.renderTargetBright.texture.generateMipmaps=!1;for(let h=0;h<this.nMips;h++){let d=new se(s,n,{type:K,depthBuffer:!1});d.texture.name="UnrealBloomPass.h"+h,d.texture.generateMipmaps=!1,this.renderTargetsHorizontal.push(d);let f=new se(s,n,{type:K,depthBuffer:!1});f.texture.name="UnrealBloomPass.v"+h,f.texture.generateMipmaps=!1,this.renderTargetsVertical.push(f),s=Math.round(s/2),n=Math.round(n/2)}let o=ln;this.highPassUniforms=re.clone(o.uniforms),this.highPassUniforms.luminosityThreshold.value=a,this.highPassUniforms.smoothWidth.value=.01,this.materialHighPassFilter=new G({uniforms:this.highPassUniforms,vertexShader:o.vertexShader,fragmentShader:o.fragmentShader}),this.separableBlurMaterials=[];let l=[6,10,14,18,22];s=Math.round(this.resolution.x/2),n=Math.round(this.resolution.y/2);for(let h=0;h<this.nMips;h++)this.separableBlurMaterials.push(this._getSeparableBlurMaterial(l[h])),this.separableBlurMaterials[h].uniforms.invSize.value=new k(1/s,1/n),s=Math.round(s/2),n=Math.round(n/2);this.compositeMaterial=this._getCompositeMaterial(this.nMips),this.compositeMaterial.uniforms.blurTexture1.value=this.renderTargetsVertical[0].texture,this.compositeMaterial.uniforms.blurTexture2.value=this.renderTargetsVertical[1].texture,this.compositeMaterial.uniforms.blurTexture3.value=this.renderTargetsVertical[2].texture,this.compositeMaterial.uniforms.blurTexture4.value=this.renderTargetsVertical[3].texture,this.compositeMaterial.uniforms.blurTexture5.value=this.renderTargetsVertical[4].texture,this.compositeMaterial.uniforms.bloomStrength.value=t,this.compositeMaterial.uniforms.bloomRadius.value=.1;let c=[1,.8,.6,.4,.2];this.compositeMaterial.uniforms.bloomFactors.value=c,this.bloomTintColors=[new g(1,1,1),new g(1,1,1),new g(1,1,1),new g(1,1,1),new g(1,1,1)],this.compositeMaterial.uniforms.bloomTintColors.value=this.bloomTintColors,this.copyUniforms=re.clone(ve.uniforms),this.blendMaterial=new G({uniforms:this.copyUniforms,vertexShader:ve.vertexShader,fragmentShader:ve.fragmentShader,premultipliedAlpha:!0,blending:me,depthTest:!1,depthWrite:!1,transparent:!0}),this._oldClearColor=new R,this._oldClearAlpha=1,this._basic=new Ae,this._fsQuad=new xe(null)}dispose(){for(let e=0;e<this.renderTargetsHorizontal.length;e++)this.renderTargetsHorizontal[e].dispose();for(let e=0;e<this.renderTargetsVertical.length;e++)this.renderTargetsVertical[e].dispose();this.renderTargetBright.dispose();for(let e=0;e<this.separableBlurMaterials.length;e++)this.separableBlurMaterials[e].dispose();this.compositeMaterial.dispose(),this.blendMaterial.dispose(),this._basic.dispose(),this._fsQuad.dispose()}setSize(e,t){let i=Math.round(e/2),a=Math.round(t/2);this.renderTargetBright.setSize(i,a);for(let s=0;s<this.nMips;s++)this.renderTargetsHorizontal[s].setSize(i,a),this.renderTargetsVertical[s].setSize(i,a),this.separableBlurMaterials[s].uniforms.invSize.value=new k(1/i,1/a),i=Math.round(i/2),a=Math.round(a/2)}render(e,t,i,a,s){e.getClearColor(this._oldClearColor),this._oldClearAlpha=e.getClearAlpha();let n=e.autoClear;e.autoClear=!1,e.setClearColor(this.clearColor,0),s&&e.state.buffers.stencil.setTest(!1),this.renderToScreen&&(this._fsQuad.material=this._basic,this._basic.map=i.texture,e.setRenderTarget(null),e.clear(),this._fsQuad.render(e)),this.highPassUniforms.tDiffuse.value=i.texture,this.highPassUniforms.luminosityThreshold.value=this.threshold,this._fsQuad.material=this.materialHighPassFilter,e.setRenderTarget(this.renderTargetBright),e.clear(),this._fsQuad.render(e);let o=this.renderTargetBright;for(let l=0;l<this.nMips;l++)this._fsQuad.material=this.separableBlurMaterials[l],this.separableBlurMaterials[l].uniforms.colorTexture.value=o.texture,this.separableBlurMaterials[l].uniforms.direction.value=r.BlurDirectionX,e.setRenderTarget(this.renderTargetsHorizontal[l]),e.clear(),this._fsQuad.render(e),this.separableBlurMaterials[l].uniforms.colorTexture.value=this.renderTargetsHorizontal[l].texture,this.separableBlurMaterials[l].uniforms.direction.value=r.BlurDirectionY,e.setRenderTarget(this.renderTargetsVertical[l]),e.clear(),this._fsQuad.render(e),o=this.renderTargetsVertical[l];this._fsQuad.material=this.compositeMaterial,this.compositeMaterial.uniforms.bloomStrength.value=this.strength,this.compositeMaterial.uniforms.bloomRadius.value=this.radius,this.compositeMaterial.uniforms.bloomTintColors.value=this.bloomTintColors,e.setRenderTarget(this.renderTargetsHorizontal[0]),e.clear(),this._fsQuad.render(e),this._fsQuad.material=this.blendMaterial,this.copyUniforms.tDiffuse.value=this.renderTargetsHorizontal[0].texture,s&&e.state.buffers.stencil.setTest(!0),this.renderToScreen?(e.setRenderTarget(null),this._fsQuad.render(e)):(e.setRenderTarget(i),this._fsQuad.render(e)),e.setClearColor(this._oldClearColor,this._oldClearAlpha),e.autoClear=n}_getSeparableBlurMaterial(e){let t=[],i=e/3;for(let n=0;n<e;n++)t.push(.39894*Math.exp(-.5*n*n/(i*i))/i);let a=[],s=[];for(let n=1;n<e;n+=2){let o=t[n],l=n+1<e?t[n+1]:0,c=o+l;a.push((n*o+(n+1)*l)/c),s.push(c)}return new G({defines:{KERNEL_PAIRS:a.length},uniforms:{colorTexture:{value:null},invSize:{value:new k(.5,.5)},direction:{value:new k(.5,.5)},centerWeight:{value:t[0]},gaussianOffsets:{value:a},gaussianWeights:{value:s}},vertexShader:`

				varying vec2 vUv;

				void main() {

					vUv = uv;
					gl_Position = projectionMatrix * modelViewMatrix * vec4( position, 1.0 );

				}`,fragmentShader:`

				#include <common>

				varying vec2 vUv;

				uniform sampler2D colorTexture;
				uniform vec2 invSize;
				uniform vec2 direction;
				uniform float centerWeight;
				uniform float gaussianOffsets[KERNEL_PAIRS];
				uniform float gaussianWeights[KERNEL_PAIRS];

				void main() {

					vec3 diffuseSum = texture2D( colorTexture, vUv ).rgb * centerWeight;

					for ( int i = 0; i < KERNEL_PAIRS; i ++ ) {

						vec2 uvOffset = direction * invSize * gaussianOffsets[ i ];
						vec3 sample1 = texture2D( colorTexture, vUv + uvOffset ).rgb;
						vec3 sample2 = texture2D( colorTexture, vUv - uvOffset ).rgb;
						diffuseSum += ( sample1 + sample2 ) * gaussianWeights[ i ];

					}

					gl_FragColor = vec4( diffuseSum, 1.0 );

				}`})}_getCompositeMaterial(e){return new G({defines:{NUM_MIPS:e},uniforms:{blurTexture1:{value:null},blurTexture2:{value:null},blurTexture3:{value:null},blurTexture4:{value:null},blurTexture5:{value:null},bloomStrength:{value:1},bloomFactors:{value:null},bloomTintColors:{value:null},bloomRadius:{value:0}},vertexShader:`

				varying vec2 vUv;

				void main() {

					vUv = uv;
					gl_Position = projectionMatrix * modelViewMatrix * vec4( position, 1.0 );

				}`,fragmentShader:`

				varying vec2 vUv;

				uniform sampler2D blurTexture1;
				uniform sampler2D blurTexture2;
				uniform sampler2D blurTexture3;
				uniform sampler2D blurTexture4;
				uniform sampler2D blurTexture5;
				uniform float bloomStrength;
				uniform float bloomRadius;
				uniform float bloomFactors[NUM_MIPS];
				uniform vec3 bloomTintColors[NUM_MIPS];

				float lerpBloomFactor( const in float factor ) {

					float mirrorFactor = 1.2 - factor;
					return mix( factor, mirrorFactor, bloomRadius );

				}

				void main() {

					// 3.0 for backwards compatibility with previous alpha-based intensity
					vec3 bloom = 3.0 * bloomStrength * (
						lerpBloomFactor( bloomFactors[ 0 ] ) * bloomTintColors[ 0 ] * texture2D( blurTexture1, vUv ).rgb +
						lerpBloomFactor( bloomFactors[ 1 ] ) * bloomTintColors[ 1 ] * texture2D( blurTexture2, vUv ).rgb +
						lerpBloomFactor( bloomFactors[ 2 ] ) * bloomTintColors[ 2 ] * texture2D( blurTexture3, vUv ).rgb +
						lerpBloomFactor( bloomFactors[ 3 ] ) * bloomTintColors[ 3 ] * texture2D( blurTexture4, vUv ).rgb +
						lerpBloomFactor( bloomFactors[ 4 ] ) * bloomTintColors[ 4 ] * texture2D( blurTexture5, vUv ).rgb
					);

					float bloomAlpha = max( bloom.r, max( bloom.g, bloom.b ) );
					gl_FragColor = vec4( bloom, bloomAlpha );

				}`})}};tt.BlurDirectionX=new k(1,0);tt.BlurDirectionY=new k(0,1);var cn={type:"change"},rs={type:"start"},dn={type:"end"},_i=new Bs,hn=new Is,Cl=Math.cos(70*J.DEG2RAD),B=new g,ie=2*Math.PI,O={NONE:-1,ROTATE:0,DOLLY:1,PAN:2,TOUCH_ROTATE:3,TOUCH_PAN:4,TOUCH_DOLLY_PAN:5,TOUCH_DOLLY_ROTATE:6},ss=1e-6,Si=class extends pr{constructor(e,t=null){super(e,t),this.state=O.NONE,this.target=new g,this.cursor=new g,this.minDistance=0,this.maxDistance=1/0,this.minZoom=0,this.maxZoom=1/0,this.minTargetRadius=0,this.maxTargetRadius=1/0,this.minPolarAngle=0,this.maxPolarAngle=Math.PI,this.minAzimuthAngle=-1/0,this.maxAzimuthAngle=1/0,this.enableDamping=!1,this.dampingFactor=.05,this.enableZoom=!0,this.zoomSpeed=1,this.enableRotate=!0,this.rotateSpeed=1,this.keyRotateSpeed=1,this.enablePan=!0,this.panSpeed=1,this.screenSpacePanning=!0,this.keyPanSpeed=7,this.zoomToCursor=!1,this.autoRotate=!1,this.autoRotateSpeed=2,this.keys={LEFT:"ArrowLeft",UP:"ArrowUp",RIGHT:"ArrowRight",BOTTOM:"ArrowDown"},this.mouseButtons={LEFT:Le.ROTATE,MIDDLE:Le.DOLLY,RIGHT:Le.PAN},this.touches={ONE:Ce.ROTATE,TWO:Ce.DOLLY_PAN},this.target0=this.target.clone(),this.position0=this.object.position.clone(),this.zoom0=this.object.zoom,this._cursorStyle="auto",this._domElementKeyEvents=null,this._lastPosition=new g,this._lastQuaternion=new Ke,this._lastTargetPosition=new g,this._quat=new Ke().setFromUnitVectors(e.up,new g(0,1,0)),this._quatInverse=this._quat.clone().invert(),this._spherical=new xa,this._sphericalDelta=new xa,this._scale=1,this._panOffset=new g,this._rotateStart=new k,this._rotateEnd=new k,this._rotateDelta=new k,this._panStart=new k,this._panEnd=new k,this._panDelta=new k,this._dollyStart=new k,this._dollyEnd=new k,this._dollyDelta=new k,this._dollyDirection=new g,this._mouse=new k,this._performCursorZoom=!1,this._pointers=[],this._pointerPositions={},this._controlActive=!1,this._onPointerMove=Ol.bind(this),this._onPointerDown=Nl.bind(this),this._onPointerUp=jl.bind(this),this._onContextMenu=Vl.bind(this),this._onMouseWheel=Ul.bind(this),this._onKeyDown=zl.bind(this),this._onTouchStart=Bl.bind(this),this._onTouchMove=Hl.bind(this),this._onMouseDown=Il.bind(this),this._onMouseMove=Gl.bind(this),this._interceptControlDown=ql.bind(this),this._interceptControlUp=Kl.bind(this),this.domElement!==null&&this.connect(this.domElement),this.update()}set cursorStyle(e){this._cursorStyle=e,e==="grab"?this.domElement.style.cursor="grab":this.domElement.style.cursor="auto"}get cursorStyle(){return this._cursorStyle}connect(e){super.connect(e),this.domElement.addEventListener("pointerdown",this._onPointerDown),this.domElement.addEventListener("pointercancel",this._onPointerUp),this.domElement.addEventListener("contextmenu",this._onContextMenu),this.domElement.addEventListener("wheel",this._onMouseWheel,{passive:!1}),this.domElement.ownerDocument.addEventListener("keydown",this._interceptControlDown,{passive:!0,capture:!0}),this.domElement.style.touchAction="none"}disconnect(){this.state=O.NONE,this.domElement.removeEventListener("pointerdown",this._onPointerDown),this.domElement.ownerDocument.removeEventListener("pointermove",this._onPointerMove),this.domElement.ownerDocument.removeEventListener("pointerup",this._onPointerUp),this.domElement.removeEventListener("pointercancel",this._onPointerUp),this.domElement.removeEventListener("wheel",this._onMouseWheel),this.domElement.removeEventListener("contextmenu",this._onContextMenu),this.stopListenToKeyEvents(),this.domElement.ownerDocument.removeEventListener("keydown",this._interceptControlDown,{capture:!0}),this.domElement.ownerDocument.removeEventListener("keyup",this._interceptControlUp,{capture:!0}),this._controlActive=!1,this._pointers.length=0,this._pointerPositions={},this.domElement.style.touchAction="",this.domElement.style.cursor="auto"}dispose(){this.disconnect()}getPolarAngle(){return this._spherical.phi}getAzimuthalAngle(){return this._spherical.theta}getDistance(){return this.object.position.distanceTo(this.target)}listenToKeyEvents(e){e.addEventListener("keydown",this._onKeyDown),this._domElementKeyEvents=e}stopListenToKeyEvents(){this._domElementKeyEvents!==null&&(this._domElementKeyEvents.removeEventListener("keydown",this._onKeyDown),this._domElementKeyEvents=null)}saveState(){this.target0.copy(this.target),this.position0.copy(this.object.position),this.zoom0=this.object.zoom}reset(){this.target.copy(this.target0),this.object.position.copy(this.position0),this.object.zoom=this.zoom0,this.object.updateProjectionMatrix(),this.dispatchEvent(cn),this.update(),this.state=O.NONE}pan(e,t){this._pan(e,t),this.update()}dollyIn(e){this._dollyIn(e),this.update()}dollyOut(e){this._dollyOut(e),this.update()}rotateLeft(e){this._rotateLeft(e),this.update()}rotateUp(e){this._rotateUp(e),this.update()}update(e=null){let t=this.object.position;B.copy(t).sub(this.target),B.applyQuaternion(this._quat),this._spherical.setFromVector3(B),this.autoRotate&&this.state===O.NONE&&this._rotateLeft(this._getAutoRotationAngle(e)),this.enableDamping?(this._spherical.theta+=this._sphericalDelta.theta*this.dampingFactor,this._spherical.phi+=this._sphericalDelta.phi*this.dampingFactor):(this._spherical.theta+=this._sphericalDelta.theta,this._spherical.phi+=this._sphericalDelta.phi);let i=this.minAzimuthAngle,a=this.maxAzimuthAngle;isFinite(i)&&isFinite(a)&&(i<-Math.PI?i+=ie:i>Math.PI&&(i-=ie),a<-Math.PI?a+=ie:a>Math.PI&&(a-=ie),i<=a?this._spherical.theta=Math.max(i,Math.min(a,this._spherical.theta)):this._spherical.theta=this._spherical.theta>(i+a)/2?Math.max(i,this._spherical.theta):Math.min(a,this._spherical.theta)),this._spherical.phi=Math.max(this.minPolarAngle,Math.min(this.maxPolarAngle,this._spherical.phi)),this._spherical.makeSafe(),this.enableDamping===!0?this.target.addScaledVector(this._panOffset,this.dampingFactor):this.target.add(this._panOffset),this.target.sub(this.cursor),this.target.clampLength(this.minTargetRadius,this.maxTargetRadius),this.target.add(this.cursor);let s=!1;if(this.zoomToCursor&&this._performCursorZoom||this.object.isOrthographicCamera)this._spherical.radius=this._clampDistance(this._spherical.radius);else{let n=this._spherical.radius;this._spherical.radius=this._clampDistance(this._spherical.radius*this._scale),s=n!=this._spherical.radius}if(B.setFromSpherical(this._spherical),B.applyQuaternion(this._quatInverse),t.copy(this.target).add(B),this.object.lookAt(this.target),this.enableDamping===!0?(this._sphericalDelta.theta*=1-this.dampingFactor,this._sphericalDelta.phi*=1-this.dampingFactor,this._panOffset.multiplyScalar(1-this.dampingFactor)):(this._sphericalDelta.set(0,0,0),this._panOffset.set(0,0,0)),this.zoomToCursor&&this._performCursorZoom){let n=null;if(this.object.isPerspectiveCamera){let o=B.length();n=this._clampDistance(o*this._scale);let l=o-n;this.object.position.addScaledVector(this._dollyDirection,l),this.object.updateMatrixWorld(),s=!!l}else if(this.object.isOrthographicCamera){let o=new g(this._mouse.x,this._mouse.y,0);o.unproject(this.object);let l=this.object.zoom;this.object.zoom=Math.max(this.minZoom,Math.min(this.maxZoom,this.object.zoom/this._scale)),this.object.updateProjectionMatrix(),s=l!==this.object.zoom;let c=new g(this._mouse.x,this._mouse.y,0);c.unproject(this.object),this.object.position.sub(c).add(o),this.object.updateMatrixWorld(),n=B.length()}else console.warn("WARNING: OrbitControls.js encountered an unknown camera type - zoom to cursor disabled."),this.zoomToCursor=!1;n!==null&&(this.screenSpacePanning?this.target.set(0,0,-1).transformDirection(this.object.matrix).multiplyScalar(n).add(this.object.position):(_i.origin.copy(this.object.position),_i.direction.set(0,0,-1).transformDirection(this.object.matrix),Math.abs(this.object.up.dot(_i.direction))<Cl?this.object.lookAt(this.target):(hn.setFromNormalAndCoplanarPoint(this.object.up,this.target),_i.intersectPlane(hn,this.target))))}else if(this.object.isOrthographicCamera){let n=this.object.zoom;this.object.zoom=Math.max(this.minZoom,Math.min(this.maxZoom,this.object.zoom/this._scale)),n!==this.object.zoom&&(this.object.updateProjectionMatrix(),s=!0)}return this._scale=1,this._performCursorZoom=!1,s||this._lastPosition.distanceToSquared(this.object.position)>ss||8*(1-this._lastQuaternion.dot(this.object.quaternion))>ss||this._lastTargetPosition.distanceToSquared(this.target)>ss?(this.dispatchEvent(cn),this._lastPosition.copy(this.object.position),this._lastQuaternion.copy(this.object.quaternion),this._lastTargetPosition.copy(this.target),!0):!1}_getAutoRotationAngle(e){return e!==null?ie/60*this.autoRotateSpeed*e:ie/60/60*this.autoRotateSpeed}_getZoomScale(e){let t=Math.abs(e*.01);return Math.pow(.95,this.zoomSpeed*t)}_rotateLeft(e){this._sphericalDelta.theta-=e}_rotateUp(e){this._sphericalDelta.phi-=e}_panLeft(e,t){B.setFromMatrixColumn(t,0),B.multiplyScalar(-e),this._panOffset.add(B)}_panUp(e,t){this.screenSpacePanning===!0?B.setFromMatrixColumn(t,1):(B.setFromMatrixColumn(t,0),B.crossVectors(this.object.up,B)),B.multiplyScalar(e),this._panOffset.add(B)}_pan(e,t){let i=this.domElement;if(this.object.isPerspectiveCamera){let a=this.object.position;B.copy(a).sub(this.target);let s=B.length();s*=Math.tan(this.object.fov/2*Math.PI/180),this._panLeft(2*e*s/i.clientHeight,this.object.matrix),this._panUp(2*t*s/i.clientHeight,this.object.matrix)}else this.object.isOrthographicCamera?(this._panLeft(e*(this.object.right-this.object.left)/this.object.zoom/i.clientWidth,this.object.matrix),this._panUp(t*(this.object.top-this.object.bottom)/this.object.zoom/i.clientHeight,this.object.matrix)):(console.warn("WARNING: OrbitControls.js encountered an unknown camera type - pan disabled."),this.enablePan=!1)}_dollyOut(e){this.object.isPerspectiveCamera||this.object.isOrthographicCamera?this._scale/=e:(console.warn("WARNING: OrbitControls.js encountered an unknown camera type - dolly/zoom disabled."),this.enableZoom=!1)}_dollyIn(e){this.object.isPerspectiveCamera||this.object.isOrthographicCamera?this._scale*=e:(console.warn("WARNING: OrbitControls.js encountered an unknown camera type - dolly/zoom disabled."),this.enableZoom=!1)}_updateZoomParameters(e,t){if(!this.zoomToCursor)return;this._performCursorZoom=!0;let i=this.domElement.getBoundingClientRect(),a=e-i.left,s=t-i.top,n=i.width,o=i.height;this._mouse.x=a/n*2-1,this._mouse.y=-(s/o)*2+1,this._dollyDirection.set(this._mouse.x,this._mouse.y,1).unproject(this.object).sub(this.object.position).normalize()}_clampDistance(e){return Math.max(this.minDistance,Math.min(this.maxDistance,e))}_handleMouseDownRotate(e){this._rotateStart.set(e.clientX,e.clientY)}_handleMouseDownDolly(e){this._updateZoomParameters(e.clientX,e.clientY),this._dollyStart.set(e.clientX,e.clientY)}_handleMouseDownPan(e){this._panStart.set(e.clientX,e.clientY)}_handleMouseMoveRotate(e){this._rotateEnd.set(e.clientX,e.clientY),this._rotateDelta.subVectors(this._rotateEnd,this._rotateStart).multiplyScalar(this.rotateSpeed);let t=this.domElement;this._rotateLeft(ie*this._rotateDelta.x/t.clientHeight),this._rotateUp(ie*this._rotateDelta.y/t.clientHeight),this._rotateStart.copy(this._rotateEnd),this.update()}_handleMouseMoveDolly(e){this._dollyEnd.set(e.clientX,e.clientY),this._dollyDelta.subVectors(this._dollyEnd,this._dollyStart),this._dollyDelta.y>0?this._dollyOut(this._getZoomScale(this._dollyDelta.y)):this._dollyDelta.y<0&&this._dollyIn(this._getZoomScale(this._dollyDelta.y)),this._dollyStart.copy(this._dollyEnd),this.zoomToCursor&&(this._performCursorZoom=!0,this._dollyDirection.set(this._mouse.x,this._mouse.y,1).unproject(this.object).sub(this.object.position).normalize()),this.update()}_handleMouseMovePan(e){this._panEnd.set(e.clientX,e.clientY),this._panDelta.subVectors(this._panEnd,this._panStart).multiplyScalar(this.panSpeed),this._pan(this._panDelta.x,this._panDelta.y),this._panStart.copy(this._panEnd),this.update()}_handleMouseWheel(e){this._updateZoomParameters(e.clientX,e.clientY),e.deltaY<0?this._dollyIn(this._getZoomScale(e.deltaY)):e.deltaY>0&&this._dollyOut(this._getZoomScale(e.deltaY)),this.update()}_handleKeyDown(e){let t=!1;switch(e.code){case this.keys.UP:e.ctrlKey||e.metaKey||e.shiftKey?this.enableRotate&&this._rotateUp(ie*this.keyRotateSpeed/this.domElement.clientHeight):this.enablePan&&this._pan(0,this.keyPanSpeed),t=!0;break;case this.keys.BOTTOM:e.ctrlKey||e.metaKey||e.shiftKey?this.enableRotate&&this._rotateUp(-ie*this.keyRotateSpeed/this.domElement.clientHeight):this.enablePan&&this._pan(0,-this.keyPanSpeed),t=!0;break;case this.keys.LEFT:e.ctrlKey||e.metaKey||e.shiftKey?this.enableRotate&&this._rotateLeft(ie*this.keyRotateSpeed/this.domElement.clientHeight):this.enablePan&&this._pan(this.keyPanSpeed,0),t=!0;break;case this.keys.RIGHT:e.ctrlKey||e.metaKey||e.shiftKey?this.enableRotate&&this._rotateLeft(-ie*this.keyRotateSpeed/this.domElement.clientHeight):this.enablePan&&this._pan(-this.keyPanSpeed,0),t=!0;break}t&&(e.preventDefault(),this.update())}_handleTouchStartRotate(e){if(this._pointers.length===1)this._rotateStart.set(e.pageX,e.pageY);else{let t=this._getSecondPointerPosition(e),i=.5*(e.pageX+t.x),a=.5*(e.pageY+t.y);this._rotateStart.set(i,a)}}_handleTouchStartPan(e){if(this._pointers.length===1)this._panStart.set(e.pageX,e.pageY);else{let t=this._getSecondPointerPosition(e),i=.5*(e.pageX+t.x),a=.5*(e.pageY+t.y);this._panStart.set(i,a)}}_handleTouchStartDolly(e){let t=this._getSecondPointerPosition(e),i=e.pageX-t.x,a=e.pageY-t.y,s=Math.sqrt(i*i+a*a);this._dollyStart.set(0,s)}_handleTouchStartDollyPan(e){this.enableZoom&&this._handleTouchStartDolly(e),this.enablePan&&this._handleTouchStartPan(e)}_handleTouchStartDollyRotate(e){this.enableZoom&&this._handleTouchStartDolly(e),this.enableRotate&&this._handleTouchStartRotate(e)}_handleTouchMoveRotate(e){if(this._pointers.length==1)this._rotateEnd.set(e.pageX,e.pageY);else{let i=this._getSecondPointerPosition(e),a=.5*(e.pageX+i.x),s=.5*(e.pageY+i.y);this._rotateEnd.set(a,s)}this._rotateDelta.subVectors(this._rotateEnd,this._rotateStart).multiplyScalar(this.rotateSpeed);let t=this.domElement;this._rotateLeft(ie*this._rotateDelta.x/t.clientHeight),this._rotateUp(ie*this._rotateDelta.y/t.clientHeight),this._rotateStart.copy(this._rotateEnd)}_handleTouchMovePan(e){if(this._pointers.length===1)this._panEnd.set(e.pageX,e.pageY);else{let t=this._getSecondPointerPosition(e),i=.5*(e.pageX+t.x),a=.5*(e.pageY+t.y);this._panEnd.set(i,a)}this._panDelta.subVectors(this._panEnd,this._panStart).multiplyScalar(this.panSpeed),this._pan(this._panDelta.x,this._panDelta.y),this._panStart.copy(this._panEnd)}_handleTouchMoveDolly(e){let t=this._getSecondPointerPosition(e),i=e.pageX-t.x,a=e.pageY-t.y,s=Math.sqrt(i*i+a*a);this._dollyEnd.set(0,s),this._dollyDelta.set(0,Math.pow(this._dollyEnd.y/this._dollyStart.y,this.zoomSpeed)),this._dollyOut(this._dollyDelta.y),this._dollyStart.copy(this._dollyEnd);let n=(e.pageX+t.x)*.5,o=(e.pageY+t.y)*.5;this._updateZoomParameters(n,o)}_handleTouchMoveDollyPan(e){this.enableZoom&&this._handleTouchMoveDolly(e),this.enablePan&&this._handleTouchMovePan(e)}_handleTouchMoveDollyRotate(e){this.enableZoom&&this._handleTouchMoveDolly(e),this.enableRotate&&this._handleTouchMoveRotate(e)}_addPointer(e){this._pointers.push(e.pointerId)}_removePointer(e){delete this._pointerPositions[e.pointerId];for(let t=0;t<this._pointers.length;t++)if(this._pointers[t]==e.pointerId){this._pointers.splice(t,1);return}}_isTrackingPointer(e){for(let t=0;t<this._pointers.length;t++)if(this._pointers[t]==e.pointerId)return!0;return!1}_trackPointer(e){let t=this._pointerPositions[e.pointerId];t===void 0&&(t=new k,this._pointerPositions[e.pointerId]=t),t.set(e.pageX,e.pageY)}_getSecondPointerPosition(e){let t=e.pointerId===this._pointers[0]?this._pointers[1]:this._pointers[0];return this._pointerPositions[t]}_customWheelEvent(e){let t=e.deltaMode,i={clientX:e.clientX,clientY:e.clientY,deltaY:e.deltaY};switch(t){case 1:i.deltaY*=16;break;case 2:i.deltaY*=100;break}return e.ctrlKey&&!this._controlActive&&(i.deltaY*=10),i}};function Nl(r){this.enabled!==!1&&(this._pointers.length===0&&(this.domElement.setPointerCapture(r.pointerId),this.domElement.ownerDocument.addEventListener("pointermove",this._onPointerMove),this.domElement.ownerDocument.addEventListener("pointerup",this._onPointerUp)),!this._isTrackingPointer(r)&&(this._addPointer(r),r.pointerType==="touch"?this._onTouchStart(r):this._onMouseDown(r),this._cursorStyle==="grab"&&(this.domElement.style.cursor="grabbing")))}function Ol(r){this.enabled!==!1&&(r.pointerType==="touch"?this._onTouchMove(r):this._onMouseMove(r))}function jl(r){switch(this._removePointer(r),this._pointers.length){case 0:this.domElement.releasePointerCapture(r.pointerId),this.domElement.ownerDocument.removeEventListener("pointermove",this._onPointerMove),this.domElement.ownerDocument.removeEventListener("pointerup",this._onPointerUp),this.dispatchEvent(dn),this.state=O.NONE,this._cursorStyle==="grab"&&(this.domElement.style.cursor="grab");break;case 1:let e=this._pointers[0],t=this._pointerPositions[e];this._onTouchStart({pointerId:e,pageX:t.x,pageY:t.y});break}}function Il(r){let e;switch(r.button){case 0:e=this.mouseButtons.LEFT;break;case 1:e=this.mouseButtons.MIDDLE;break;case 2:e=this.mouseButtons.RIGHT;break;default:e=-1}switch(e){case Le.DOLLY:if(this.enableZoom===!1)return;this._handleMouseDownDolly(r),this.state=O.DOLLY;break;case Le.ROTATE:if(r.ctrlKey||r.metaKey||r.shiftKey){if(this.enablePan===!1)return;this._handleMouseDownPan(r),this.state=O.PAN}else{if(this.enableRotate===!1)return;this._handleMouseDownRotate(r),this.state=O.ROTATE}break;case Le.PAN:if(r.ctrlKey||r.metaKey||r.shiftKey){if(this.enableRotate===!1)return;this._handleMouseDownRotate(r),this.state=O.ROTATE}else{if(this.enablePan===!1)return;this._handleMouseDownPan(r),this.state=O.PAN}break;default:this.state=O.NONE}this.state!==O.NONE&&this.dispatchEvent(rs)}function Gl(r){switch(this.state){case O.ROTATE:if(this.enableRotate===!1)return;this._handleMouseMoveRotate(r);break;case O.DOLLY:if(this.enableZoom===!1)return;this._handleMouseMoveDolly(r);break;case O.PAN:if(this.enablePan===!1)return;this._handleMouseMovePan(r);break}}function Ul(r){this.enabled===!1||this.enableZoom===!1||this.state!==O.NONE||(r.preventDefault(),this.dispatchEvent(rs),this._handleMouseWheel(this._customWheelEvent(r)),this.dispatchEvent(dn))}function zl(r){this.enabled!==!1&&this._handleKeyDown(r)}function Bl(r){switch(this._trackPointer(r),this._pointers.length){case 1:switch(this.touches.ONE){case Ce.ROTATE:if(this.enableRotate===!1){this.state=O.NONE;break}this._handleTouchStartRotate(r),this.state=O.TOUCH_ROTATE;break;case Ce.PAN:if(this.enablePan===!1){this.state=O.NONE;break}this._handleTouchStartPan(r),this.state=O.TOUCH_PAN;break;default:this.state=O.NONE}break;case 2:switch(this.touches.TWO){case Ce.DOLLY_PAN:if(this.enableZoom===!1&&this.enablePan===!1)return;this._handleTouchStartDollyPan(r),this.state=O.TOUCH_DOLLY_PAN;break;case Ce.DOLLY_ROTATE:if(this.enableZoom===!1&&this.enableRotate===!1)return;this._handleTouchStartDollyRotate(r),this.state=O.TOUCH_DOLLY_ROTATE;break;default:this.state=O.NONE}break;default:this.state=O.NONE}this.state!==O.NONE&&this.dispatchEvent(rs)}function Hl(r){switch(this._trackPointer(r),this.state){case O.TOUCH_ROTATE:if(this.enableRotate===!1)return;this._handleTouchMoveRotate(r),this.update();break;case O.TOUCH_PAN:if(this.enablePan===!1)return;this._handleTouchMovePan(r),this.update();break;case O.TOUCH_DOLLY_PAN:if(this.enableZoom===!1&&this.enablePan===!1)return;this._handleTouchMoveDollyPan(r),this.update();break;case O.TOUCH_DOLLY_ROTATE:if(this.enableZoom===!1&&this.enableRotate===!1)return;this._handleTouchMoveDollyRotate(r),this.update();break;default:this.state=O.NONE}}function Vl(r){this.enabled!==!1&&r.preventDefault()}function ql(r){r.key==="Control"&&(this._controlActive=!0,this.domElement.ownerDocument.addEventListener("keyup",this._interceptControlUp,{passive:!0,capture:!0}))}function Kl(r){r.key==="Control"&&(this._controlActive=!1,this.domElement.ownerDocument.removeEventListener("keyup",this._interceptControlUp,{passive:!0,capture:!0}))}var ns=1.6,os=50,Wl=16/9,fn=1.62,Jl=2.2,Xl=5e-4,Yl=new g(0,1,0),Mi=class{camera=new Qt(os,1,.1,2500);controls;#e=new g(0,ns,2.4);#t=new g(0,1.5,-4);#i=!1;#a=null;rests=!1;#s=matchMedia("(prefers-reduced-motion: reduce)").matches;constructor(e){this.camera.position.copy(this.#e),this.camera.layers.enable(Fe),this.controls=new Si(this.camera,e),Object.assign(this.controls,{enableDamping:!0,dampingFactor:.06,maxPolarAngle:fn,minDistance:.4,maxDistance:45}),this.controls.target.copy(this.#t),this.controls.addEventListener("start",()=>this.#i=!0)}arrive(e){let t=this.#a===null;this.#a=e,this.#e.set(...e.eye),this.#t.set(...e.target),this.controls.maxPolarAngle=Jl,this.#r(),!(!t||this.#i)&&(this.camera.position.copy(this.#e),this.controls.target.copy(this.#t))}set aspect(e){this.camera.aspect=e,this.#r()}frame(e,t){if(e.isEmpty()||this.#a)return;let i=e.getCenter(new g),a=e.getSize(new g),s=new g(-i.x,0,-i.z);s.length()<.8&&s.set(0,0,1),s.normalize();let o=Math.max(.35*Math.hypot(a.x,a.z),.5*a.x,.62*Math.min(a.y,7)),l=Math.tan(J.degToRad(os)/2)*Math.min(1.6,Math.max(.75,this.camera.aspect)),c=J.clamp(o/l+.22*a.z,.7,26);this.#t.set(i.x,e.min.y+J.clamp(.42*a.y,.15,2.1),i.z),this.#e.copy(i).addScaledVector(s,c);let h=a.y<.9&&a.x<1.5?e.min.y+.55*c:ns+.045*c;this.#e.y=h,t&&Ql(this.#e,t)}reset(){this.#i=!1,this.#a=null,this.controls.maxPolarAngle=fn,this.#r(),this.#e.set(0,ns,2.4),this.#t.set(0,1.5,-4)}update(e,t){if(!this.#i){let[i,a]=this.#s?[1,0]:[1-Math.exp(-t*1.5),this.rests?0:1],s=a*(this.#a?.02:.13)*Math.sin(e*.16),n=this.#e.clone().sub(this.#t).applyAxisAngle(Yl,s).add(this.#t);n.y+=a*(this.#a?.015:.05)*Math.sin(e*.23),un(this.camera.position,n,i),un(this.controls.target,this.#t,i)}this.controls.update(t),this.#a||(this.camera.position.y=Math.max(this.camera.position.y,.12))}#r(){let e=Math.tan(J.degToRad(this.#a?.fov_deg??os)/2),t=this.#a?e*Math.max(1,Wl/this.camera.aspect):e;this.camera.fov=Math.min(85,J.radToDeg(2*Math.atan(t))),this.camera.updateProjectionMatrix()}};function un(r,e,t){r.distanceTo(e)<Xl?r.copy(e):r.lerp(e,t)}function Ql(r,e){r.x=J.clamp(r.x,e.min.x+.35,e.max.x-.35),r.y=J.clamp(r.y,e.min.y+.35,e.max.y-.35),r.z=J.clamp(r.z,e.min.z+.35,e.max.z-.35)}var Rt={name:"GTAOShader",defines:{PERSPECTIVE_CAMERA:1,SAMPLES:16,NORMAL_VECTOR_TYPE:1,SCREEN_SPACE_RADIUS:0,SCREEN_SPACE_RADIUS_SCALE:100,SCENE_CLIP_BOX:0},uniforms:{tNormal:{value:null},tDepth:{value:null},tNoise:{value:null},resolution:{value:new k},cameraNear:{value:null},cameraFar:{value:null},cameraProjectionMatrix:{value:new X},cameraProjectionMatrixInverse:{value:new X},cameraWorldMatrix:{value:new X},radius:{value:.25},distanceExponent:{value:1},thickness:{value:1},distanceFallOff:{value:1},scale:{value:1},sceneBoxMin:{value:new g(-1,-1,-1)},sceneBoxMax:{value:new g(1,1,1)}},vertexShader:`

		varying vec2 vUv;

		void main() {
			vUv = uv;
			gl_Position = projectionMatrix * modelViewMatrix * vec4( position, 1.0 );
		}`,fragmentShader:`
		varying vec2 vUv;
		uniform highp sampler2D tNormal;
		uniform highp sampler2D tDepth;
		uniform sampler2D tNoise;
		uniform vec2 resolution;
		uniform float cameraNear;
		uniform float cameraFar;
		uniform mat4 cameraProjectionMatrix;
		uniform mat4 cameraProjectionMatrixInverse;
		uniform mat4 cameraWorldMatrix;
		uniform float radius;
		uniform float distanceExponent;
		uniform float thickness;
		uniform float distanceFallOff;
		uniform float scale;
		#if SCENE_CLIP_BOX == 1
			uniform vec3 sceneBoxMin;
			uniform vec3 sceneBoxMax;
		#endif

		#include <common>
		#include <packing>

		#ifndef FRAGMENT_OUTPUT
		#define FRAGMENT_OUTPUT vec4(vec3(ao), 1.)
		#endif

		vec3 getViewPosition( const in vec2 screenPosition, const in float depth ) {
			#ifdef USE_REVERSED_DEPTH_BUFFER
				vec4 clipSpacePosition = vec4( vec2( screenPosition ) * 2.0 - 1.0, depth, 1.0 );
			#else
				vec4 clipSpacePosition = vec4( vec3( screenPosition, depth ) * 2.0 - 1.0, 1.0 );
			#endif
			vec4 viewSpacePosition = cameraProjectionMatrixInverse * clipSpacePosition;
			return viewSpacePosition.xyz / viewSpacePosition.w;
		}

		float getDepth(const vec2 uv) {
			return textureLod(tDepth, uv.xy, 0.0).r;
		}

		float fetchDepth(const ivec2 uv) {
			return texelFetch(tDepth, uv.xy, 0).r;
		}

		float getViewZ(const in float depth) {
			#if PERSPECTIVE_CAMERA == 1
				return perspectiveDepthToViewZ(depth, cameraNear, cameraFar);
			#else
				return orthographicDepthToViewZ(depth, cameraNear, cameraFar);
			#endif
		}

		vec3 computeNormalFromDepth(const vec2 uv) {
			vec2 size = vec2(textureSize(tDepth, 0));
			ivec2 p = ivec2(uv * size);
			float c0 = fetchDepth(p);
			float l2 = fetchDepth(p - ivec2(2, 0));
			float l1 = fetchDepth(p - ivec2(1, 0));
			float r1 = fetchDepth(p + ivec2(1, 0));
			float r2 = fetchDepth(p + ivec2(2, 0));
			float b2 = fetchDepth(p - ivec2(0, 2));
			float b1 = fetchDepth(p - ivec2(0, 1));
			float t1 = fetchDepth(p + ivec2(0, 1));
			float t2 = fetchDepth(p + ivec2(0, 2));
			float dl = abs((2.0 * l1 - l2) - c0);
			float dr = abs((2.0 * r1 - r2) - c0);
			float db = abs((2.0 * b1 - b2) - c0);
			float dt = abs((2.0 * t1 - t2) - c0);
			vec3 ce = getViewPosition(uv, c0).xyz;
			vec3 dpdx = (dl < dr) ? ce - getViewPosition((uv - vec2(1.0 / size.x, 0.0)), l1).xyz : -ce + getViewPosition((uv + vec2(1.0 / size.x, 0.0)), r1).xyz;
			vec3 dpdy = (db < dt) ? ce - getViewPosition((uv - vec2(0.0, 1.0 / size.y)), b1).xyz : -ce + getViewPosition((uv + vec2(0.0, 1.0 / size.y)), t1).xyz;
			return normalize(cross(dpdx, dpdy));
		}

		vec3 getViewNormal(const vec2 uv) {
			#if NORMAL_VECTOR_TYPE == 2
				return normalize(textureLod(tNormal, uv, 0.).rgb);
			#elif NORMAL_VECTOR_TYPE == 1
				return unpackRGBToNormal(textureLod(tNormal, uv, 0.).rgb);
			#else
				return computeNormalFromDepth(uv);
			#endif
		}

		vec3 getSceneUvAndDepth(vec3 sampleViewPos) {
			vec4 sampleClipPos = cameraProjectionMatrix * vec4(sampleViewPos, 1.);
			vec2 sampleUv = sampleClipPos.xy / sampleClipPos.w * 0.5 + 0.5;
			float sampleSceneDepth = getDepth(sampleUv);
			return vec3(sampleUv, sampleSceneDepth);
		}

		void main() {
			float depth = getDepth(vUv.xy);

			#ifdef USE_REVERSED_DEPTH_BUFFER
				if (depth <= 0.0) {
					discard;
					return;
				}
			#else
				if (depth >= 1.0) {
					discard;
					return;
				}
			#endif
			
			vec3 viewPos = getViewPosition(vUv, depth);
			vec3 viewNormal = getViewNormal(vUv);

			float radiusToUse = radius;
			float distanceFalloffToUse = thickness;
			#if SCREEN_SPACE_RADIUS == 1
				float radiusScale = getViewPosition(vec2(0.5 + float(SCREEN_SPACE_RADIUS_SCALE) / resolution.x, 0.0), depth).x;
				radiusToUse *= radiusScale;
				distanceFalloffToUse *= radiusScale;
			#endif

			#if SCENE_CLIP_BOX == 1
				vec3 worldPos = (cameraWorldMatrix * vec4(viewPos, 1.0)).xyz;
				float boxDistance = length(max(vec3(0.0), max(sceneBoxMin - worldPos, worldPos - sceneBoxMax)));
				if (boxDistance > radiusToUse) {
					discard;
					return;
				}
			#endif

			vec2 noiseResolution = vec2(textureSize(tNoise, 0));
			vec2 noiseUv = vUv * resolution / noiseResolution;
			vec4 noiseTexel = textureLod(tNoise, noiseUv, 0.0);
			vec3 randomVec = noiseTexel.xyz * 2.0 - 1.0;
			vec3 tangent = normalize(vec3(randomVec.xy, 0.));
			vec3 bitangent = vec3(-tangent.y, tangent.x, 0.);
			mat3 kernelMatrix = mat3(tangent, bitangent, vec3(0., 0., 1.));

			const int DIRECTIONS = SAMPLES < 30 ? 3 : 5;
			const int STEPS = (SAMPLES + DIRECTIONS - 1) / DIRECTIONS;
			float ao = 0.0;
			for (int i = 0; i < DIRECTIONS; ++i) {

				float angle = float(i) / float(DIRECTIONS) * PI;
				vec4 sampleDir = vec4(cos(angle), sin(angle), 0., 0.5 + 0.5 * noiseTexel.w);
				sampleDir.xyz = normalize(kernelMatrix * sampleDir.xyz);

				#if PERSPECTIVE_CAMERA == 1
					vec3 viewDir = normalize(-viewPos.xyz);
				#else
					vec3 viewDir = vec3(0., 0., 1.);
				#endif
				vec3 sliceBitangent = normalize(cross(sampleDir.xyz, viewDir));
				vec3 sliceTangent = cross(sliceBitangent, viewDir);
				vec3 normalInSlice = normalize(viewNormal - sliceBitangent * dot(viewNormal, sliceBitangent));

				vec3 tangentToNormalInSlice = cross(normalInSlice, sliceBitangent);
				vec2 cosHorizons = vec2(dot(viewDir, tangentToNormalInSlice), dot(viewDir, -tangentToNormalInSlice));

				for (int j = 0; j < STEPS; ++j) {
					vec3 sampleViewOffset = sampleDir.xyz * radiusToUse * sampleDir.w * pow(float(j + 1) / float(STEPS), distanceExponent);

					vec3 sampleSceneUvDepth = getSceneUvAndDepth(viewPos + sampleViewOffset);
					vec3 sampleSceneViewPos = getViewPosition(sampleSceneUvDepth.xy, sampleSceneUvDepth.z);
					vec3 viewDelta = sampleSceneViewPos - viewPos;
					if (abs(viewDelta.z) < thickness) {
						float sampleCosHorizon = dot(viewDir, normalize(viewDelta));
						cosHorizons.x += max(0., (sampleCosHorizon - cosHorizons.x) * mix(1., 2. / float(j + 2), distanceFallOff));
					}

					sampleSceneUvDepth = getSceneUvAndDepth(viewPos - sampleViewOffset);
					sampleSceneViewPos = getViewPosition(sampleSceneUvDepth.xy, sampleSceneUvDepth.z);
					viewDelta = sampleSceneViewPos - viewPos;
					if (abs(viewDelta.z) < thickness) {
						float sampleCosHorizon = dot(viewDir, normalize(viewDelta));
						cosHorizons.y += max(0., (sampleCosHorizon - cosHorizons.y) * mix(1., 2. / float(j + 2), distanceFallOff));
					}
				}

				vec2 sinHorizons = sqrt(1. - cosHorizons * cosHorizons);
				float nx = dot(normalInSlice, sliceTangent);
				float ny = dot(normalInSlice, viewDir);
				float nxb = 1. / 2. * (acos(cosHorizons.y) - acos(cosHorizons.x) + sinHorizons.x * cosHorizons.x - sinHorizons.y * cosHorizons.y);
				float nyb = 1. / 2. * (2. - cosHorizons.x * cosHorizons.x - cosHorizons.y * cosHorizons.y);
				float occlusion = nx * nxb + ny * nyb;
				ao += occlusion;
			}

			ao = clamp(ao / float(DIRECTIONS), 0., 1.);
		#if SCENE_CLIP_BOX == 1
			ao = mix(ao, 1., smoothstep(0., radiusToUse, boxDistance));
		#endif
			ao = pow(ao, scale);

			gl_FragColor = FRAGMENT_OUTPUT;
		}`},Pt={name:"GTAODepthShader",defines:{PERSPECTIVE_CAMERA:1},uniforms:{tDepth:{value:null},cameraNear:{value:null},cameraFar:{value:null}},vertexShader:`
		varying vec2 vUv;

		void main() {
			vUv = uv;
			gl_Position = projectionMatrix * modelViewMatrix * vec4( position, 1.0 );
		}`,fragmentShader:`
		uniform sampler2D tDepth;
		uniform float cameraNear;
		uniform float cameraFar;
		varying vec2 vUv;

		#include <packing>

		float getLinearDepth( const in vec2 screenPosition ) {
			#if PERSPECTIVE_CAMERA == 1
				float fragCoordZ = texture2D( tDepth, screenPosition ).x;
				float viewZ = perspectiveDepthToViewZ( fragCoordZ, cameraNear, cameraFar );
				return viewZToOrthographicDepth( viewZ, cameraNear, cameraFar );
			#else
				return texture2D( tDepth, screenPosition ).x;
			#endif
		}

		void main() {
			float depth = getLinearDepth( vUv );
			gl_FragColor = vec4( vec3( 1.0 - depth ), 1.0 );

		}`},Ti={name:"GTAOBlendShader",uniforms:{tDiffuse:{value:null},intensity:{value:1}},vertexShader:`
		varying vec2 vUv;

		void main() {
			vUv = uv;
			gl_Position = projectionMatrix * modelViewMatrix * vec4( position, 1.0 );
		}`,fragmentShader:`
		uniform float intensity;
		uniform sampler2D tDiffuse;
		varying vec2 vUv;

		void main() {
			vec4 texel = texture2D( tDiffuse, vUv );
			gl_FragColor = vec4(mix(vec3(1.), texel.rgb, intensity), texel.a);
		}`};function pn(r=5){let e=Math.floor(r)%2===0?Math.floor(r)+1:Math.floor(r),t=Zl(e),i=t.length,a=new Uint8Array(i*4);for(let n=0;n<i;++n){let o=t[n],l=2*Math.PI*o/i,c=new g(Math.cos(l),Math.sin(l),0).normalize();a[n*4]=(c.x*.5+.5)*255,a[n*4+1]=(c.y*.5+.5)*255,a[n*4+2]=127,a[n*4+3]=255}let s=new he(a,e,e);return s.wrapS=q,s.wrapT=q,s.needsUpdate=!0,s}function Zl(r){let e=Math.floor(r)%2===0?Math.floor(r)+1:Math.floor(r),t=e*e,i=Array(t).fill(0),a=Math.floor(e/2),s=e-1;for(let n=1;n<=t;){if(a===-1&&s===e?(s=e-2,a=0):(s===e&&(s=0),a<0&&(a=e-1)),i[a*e+s]!==0){s-=2,a++;continue}else i[a*e+s]=n++;s++,a--}return i}var Dt={name:"PoissonDenoiseShader",defines:{SAMPLES:16,SAMPLE_VECTORS:ls(16,2,1),NORMAL_VECTOR_TYPE:1},uniforms:{tDiffuse:{value:null},tNormal:{value:null},tDepth:{value:null},tNoise:{value:null},resolution:{value:new k},cameraProjectionMatrixInverse:{value:new X},lumaPhi:{value:5},depthPhi:{value:5},normalPhi:{value:5},radius:{value:4},index:{value:0}},vertexShader:`

		varying vec2 vUv;

		void main() {
			vUv = uv;
			gl_Position = projectionMatrix * modelViewMatrix * vec4( position, 1.0 );
		}`,fragmentShader:`

		varying vec2 vUv;

		uniform sampler2D tDiffuse;
		uniform sampler2D tNormal;
		uniform sampler2D tDepth;
		uniform sampler2D tNoise;
		uniform vec2 resolution;
		uniform mat4 cameraProjectionMatrixInverse;
		uniform float lumaPhi;
		uniform float depthPhi;
		uniform float normalPhi;
		uniform float radius;
		uniform int index;

		#include <common>
		#include <packing>

		#ifndef SAMPLE_LUMINANCE
		#define SAMPLE_LUMINANCE dot(vec3(0.2125, 0.7154, 0.0721), a)
		#endif

		#ifndef FRAGMENT_OUTPUT
		#define FRAGMENT_OUTPUT vec4(denoised, 1.)
		#endif

		float getLuminance(const in vec3 a) {
			return SAMPLE_LUMINANCE;
		}

		const vec3 poissonDisk[SAMPLES] = SAMPLE_VECTORS;

		vec3 getViewPosition( const in vec2 screenPosition, const in float depth ) {
			#ifdef USE_REVERSED_DEPTH_BUFFER
				vec4 clipSpacePosition = vec4( vec2( screenPosition ) * 2.0 - 1.0, depth, 1.0 );
			#else
				vec4 clipSpacePosition = vec4( vec3( screenPosition, depth ) * 2.0 - 1.0, 1.0 );
			#endif
			vec4 viewSpacePosition = cameraProjectionMatrixInverse * clipSpacePosition;
			return viewSpacePosition.xyz / viewSpacePosition.w;
		}

		float getDepth(const vec2 uv) {
			return textureLod(tDepth, uv.xy, 0.0).r;
		}

		float fetchDepth(const ivec2 uv) {
			return texelFetch(tDepth, uv.xy, 0).r;
		}

		vec3 computeNormalFromDepth(const vec2 uv) {
			vec2 size = vec2(textureSize(tDepth, 0));
			ivec2 p = ivec2(uv * size);
			float c0 = fetchDepth(p);
			float l2 = fetchDepth(p - ivec2(2, 0));
			float l1 = fetchDepth(p - ivec2(1, 0));
			float r1 = fetchDepth(p + ivec2(1, 0));
			float r2 = fetchDepth(p + ivec2(2, 0));
			float b2 = fetchDepth(p - ivec2(0, 2));
			float b1 = fetchDepth(p - ivec2(0, 1));
			float t1 = fetchDepth(p + ivec2(0, 1));
			float t2 = fetchDepth(p + ivec2(0, 2));
			float dl = abs((2.0 * l1 - l2) - c0);
			float dr = abs((2.0 * r1 - r2) - c0);
			float db = abs((2.0 * b1 - b2) - c0);
			float dt = abs((2.0 * t1 - t2) - c0);
			vec3 ce = getViewPosition(uv, c0).xyz;
			vec3 dpdx = (dl < dr) ?  ce - getViewPosition((uv - vec2(1.0 / size.x, 0.0)), l1).xyz
									: -ce + getViewPosition((uv + vec2(1.0 / size.x, 0.0)), r1).xyz;
			vec3 dpdy = (db < dt) ?  ce - getViewPosition((uv - vec2(0.0, 1.0 / size.y)), b1).xyz
									: -ce + getViewPosition((uv + vec2(0.0, 1.0 / size.y)), t1).xyz;
			return normalize(cross(dpdx, dpdy));
		}

		vec3 getViewNormal(const vec2 uv) {
		#if NORMAL_VECTOR_TYPE == 2
			return normalize(textureLod(tNormal, uv, 0.).rgb);
		#elif NORMAL_VECTOR_TYPE == 1
			return unpackRGBToNormal(textureLod(tNormal, uv, 0.).rgb);
		#else
			return computeNormalFromDepth(uv);
		#endif
		}

		void denoiseSample(in vec3 center, in vec3 viewNormal, in vec3 viewPos, in vec2 sampleUv, inout vec3 denoised, inout float totalWeight) {
			vec4 sampleTexel = textureLod(tDiffuse, sampleUv, 0.0);
			float sampleDepth = getDepth(sampleUv);
			vec3 sampleNormal = getViewNormal(sampleUv);
			vec3 neighborColor = sampleTexel.rgb;
			vec3 viewPosSample = getViewPosition(sampleUv, sampleDepth);

			float normalDiff = dot(viewNormal, sampleNormal);
			float normalSimilarity = pow(max(normalDiff, 0.), normalPhi);
			float lumaDiff = abs(getLuminance(neighborColor) - getLuminance(center));
			float lumaSimilarity = max(1.0 - lumaDiff / lumaPhi, 0.0);
			float depthDiff = abs(dot(viewPos - viewPosSample, viewNormal));
			float depthSimilarity = max(1. - depthDiff / depthPhi, 0.);
			float w = lumaSimilarity * depthSimilarity * normalSimilarity;

			denoised += w * neighborColor;
			totalWeight += w;
		}

		void main() {
			float depth = getDepth(vUv.xy);
			vec3 viewNormal = getViewNormal(vUv);
			if (depth == 1. || dot(viewNormal, viewNormal) == 0.) {
				discard;
				return;
			}
			vec4 texel = textureLod(tDiffuse, vUv, 0.0);
			vec3 center = texel.rgb;
			vec3 viewPos = getViewPosition(vUv, depth);

			vec2 noiseResolution = vec2(textureSize(tNoise, 0));
			vec2 noiseUv = vUv * resolution / noiseResolution;
			vec4 noiseTexel = textureLod(tNoise, noiseUv, 0.0);
      		vec2 noiseVec = vec2(sin(noiseTexel[index % 4] * 2. * PI), cos(noiseTexel[index % 4] * 2. * PI));
    		mat2 rotationMatrix = mat2(noiseVec.x, -noiseVec.y, noiseVec.x, noiseVec.y);

			float totalWeight = 1.0;
			vec3 denoised = texel.rgb;
			for (int i = 0; i < SAMPLES; i++) {
				vec3 sampleDir = poissonDisk[i];
				vec2 offset = rotationMatrix * (sampleDir.xy * (1. + sampleDir.z * (radius - 1.)) / resolution);
				vec2 sampleUv = vUv + offset;
				denoiseSample(center, viewNormal, viewPos, sampleUv, denoised, totalWeight);
			}

			if (totalWeight > 0.) {
				denoised /= totalWeight;
			}
			gl_FragColor = FRAGMENT_OUTPUT;
		}`};function ls(r,e,t){let i=$l(r,e,t),a="vec3[SAMPLES](";for(let s=0;s<r;s++){let n=i[s];a+=`vec3(${n.x}, ${n.y}, ${n.z})${s<r-1?",":")"}`}return a}function $l(r,e,t){let i=[];for(let a=0;a<r;a++){let s=2*Math.PI*e*a/r,n=Math.pow(a/(r-1),t);i.push(new g(Math.cos(s),Math.sin(s),n))}return i}var Ei=class{constructor(e=Math){this.grad3=[[1,1,0],[-1,1,0],[1,-1,0],[-1,-1,0],[1,0,1],[-1,0,1],[1,0,-1],[-1,0,-1],[0,1,1],[0,-1,1],[0,1,-1],[0,-1,-1]],this.grad4=[[0,1,1,1],[0,1,1,-1],[0,1,-1,1],[0,1,-1,-1],[0,-1,1,1],[0,-1,1,-1],[0,-1,-1,1],[0,-1,-1,-1],[1,0,1,1],[1,0,1,-1],[1,0,-1,1],[1,0,-1,-1],[-1,0,1,1],[-1,0,1,-1],[-1,0,-1,1],[-1,0,-1,-1],[1,1,0,1],[1,1,0,-1],[1,-1,0,1],[1,-1,0,-1],[-1,1,0,1],[-1,1,0,-1],[-1,-1,0,1],[-1,-1,0,-1],[1,1,1,0],[1,1,-1,0],[1,-1,1,0],[1,-1,-1,0],[-1,1,1,0],[-1,1,-1,0],[-1,-1,1,0],[-1,-1,-1,0]],this.p=[];for(let t=0;t<256;t++)this.p[t]=Math.floor(e.random()*256);this.perm=[];for(let t=0;t<512;t++)this.perm[t]=this.p[t&255];this.simplex=[[0,1,2,3],[0,1,3,2],[0,0,0,0],[0,2,3,1],[0,0,0,0],[0,0,0,0],[0,0,0,0],[1,2,3,0],[0,2,1,3],[0,0,0,0],[0,3,1,2],[0,3,2,1],[0,0,0,0],[0,0,0,0],[0,0,0,0],[1,3,2,0],[0,0,0,0],[0,0,0,0],[0,0,0,0],[0,0,0,0],[0,0,0,0],[0,0,0,0],[0,0,0,0],[0,0,0,0],[1,2,0,3],[0,0,0,0],[1,3,0,2],[0,0,0,0],[0,0,0,0],[0,0,0,0],[2,3,0,1],[2,3,1,0],[1,0,2,3],[1,0,3,2],[0,0,0,0],[0,0,0,0],[0,0,0,0],[2,0,3,1],[0,0,0,0],[2,1,3,0],[0,0,0,0],[0,0,0,0],[0,0,0,0],[0,0,0,0],[0,0,0,0],[0,0,0,0],[0,0,0,0],[0,0,0,0],[2,0,1,3],[0,0,0,0],[0,0,0,0],[0,0,0,0],[3,0,1,2],[3,0,2,1],[0,0,0,0],[3,1,2,0],[2,1,0,3],[0,0,0,0],[0,0,0,0],[0,0,0,0],[3,1,0,2],[0,0,0,0],[3,2,0,1],[3,2,1,0]]}noise(e,t){let i,a,s,n=.5*(Math.sqrt(3)-1),o=(e+t)*n,l=Math.floor(e+o),c=Math.floor(t+o),h=(3-Math.sqrt(3))/6,d=(l+c)*h,f=l-d,u=c-d,w=e-f,T=t-u,_,m;w>T?(_=1,m=0):(_=0,m=1);let p=w-_+h,v=T-m+h,b=w-1+2*h,y=T-1+2*h,P=l&255,E=c&255,x=this.perm[P+this.perm[E]]%12,S=this.perm[P+_+this.perm[E+m]]%12,M=this.perm[P+1+this.perm[E+1]]%12,A=.5-w*w-T*T;A<0?i=0:(A*=A,i=A*A*this._dot(this.grad3[x],w,T));let D=.5-p*p-v*v;D<0?a=0:(D*=D,a=D*D*this._dot(this.grad3[S],p,v));let C=.5-b*b-y*y;return C<0?s=0:(C*=C,s=C*C*this._dot(this.grad3[M],b,y)),70*(i+a+s)}noise3d(e,t,i){let a,s,n,o,c=(e+t+i)*.3333333333333333,h=Math.floor(e+c),d=Math.floor(t+c),f=Math.floor(i+c),u=1/6,w=(h+d+f)*u,T=h-w,_=d-w,m=f-w,p=e-T,v=t-_,b=i-m,y,P,E,x,S,M;p>=v?v>=b?(y=1,P=0,E=0,x=1,S=1,M=0):p>=b?(y=1,P=0,E=0,x=1,S=0,M=1):(y=0,P=0,E=1,x=1,S=0,M=1):v<b?(y=0,P=0,E=1,x=0,S=1,M=1):p<b?(y=0,P=1,E=0,x=0,S=1,M=1):(y=0,P=1,E=0,x=1,S=1,M=0);let A=p-y+u,D=v-P+u,C=b-E+u,F=p-x+2*u,I=v-S+2*u,N=b-M+2*u,oe=p-1+3*u,we=v-1+3*u,z=b-1+3*u,H=h&255,ye=d&255,V=f&255,ee=this.perm[H+this.perm[ye+this.perm[V]]]%12,ke=this.perm[H+y+this.perm[ye+P+this.perm[V+E]]]%12,Nt=this.perm[H+x+this.perm[ye+S+this.perm[V+M]]]%12,Ot=this.perm[H+1+this.perm[ye+1+this.perm[V+1]]]%12,_e=.6-p*p-v*v-b*b;_e<0?a=0:(_e*=_e,a=_e*_e*this._dot3(this.grad3[ee],p,v,b));let Se=.6-A*A-D*D-C*C;Se<0?s=0:(Se*=Se,s=Se*Se*this._dot3(this.grad3[ke],A,D,C));let Me=.6-F*F-I*I-N*N;Me<0?n=0:(Me*=Me,n=Me*Me*this._dot3(this.grad3[Nt],F,I,N));let Te=.6-oe*oe-we*we-z*z;return Te<0?o=0:(Te*=Te,o=Te*Te*this._dot3(this.grad3[Ot],oe,we,z)),32*(a+s+n+o)}noise4d(e,t,i,a){let s=this.grad4,n=this.simplex,o=this.perm,l=(Math.sqrt(5)-1)/4,c=(5-Math.sqrt(5))/20,h,d,f,u,w,T=(e+t+i+a)*l,_=Math.floor(e+T),m=Math.floor(t+T),p=Math.floor(i+T),v=Math.floor(a+T),b=(_+m+p+v)*c,y=_-b,P=m-b,E=p-b,x=v-b,S=e-y,M=t-P,A=i-E,D=a-x,C=S>M?32:0,F=S>A?16:0,I=M>A?8:0,N=S>D?4:0,oe=M>D?2:0,we=A>D?1:0,z=C+F+I+N+oe+we,H=n[z][0]>=3?1:0,ye=n[z][1]>=3?1:0,V=n[z][2]>=3?1:0,ee=n[z][3]>=3?1:0,ke=n[z][0]>=2?1:0,Nt=n[z][1]>=2?1:0,Ot=n[z][2]>=2?1:0,_e=n[z][3]>=2?1:0,Se=n[z][0]>=1?1:0,Me=n[z][1]>=1?1:0,Te=n[z][2]>=1?1:0,ms=n[z][3]>=1?1:0,Wi=S-H+c,Ji=M-ye+c,Xi=A-V+c,Yi=D-ee+c,Qi=S-ke+2*c,Zi=M-Nt+2*c,$i=A-Ot+2*c,ea=D-_e+2*c,ta=S-Se+3*c,ia=M-Me+3*c,aa=A-Te+3*c,sa=D-ms+3*c,ra=S-1+4*c,na=M-1+4*c,oa=A-1+4*c,la=D-1+4*c,nt=_&255,ot=m&255,lt=p&255,ct=v&255,zn=o[nt+o[ot+o[lt+o[ct]]]]%32,Bn=o[nt+H+o[ot+ye+o[lt+V+o[ct+ee]]]]%32,Hn=o[nt+ke+o[ot+Nt+o[lt+Ot+o[ct+_e]]]]%32,Vn=o[nt+Se+o[ot+Me+o[lt+Te+o[ct+ms]]]]%32,qn=o[nt+1+o[ot+1+o[lt+1+o[ct+1]]]]%32,ht=.6-S*S-M*M-A*A-D*D;ht<0?h=0:(ht*=ht,h=ht*ht*this._dot4(s[zn],S,M,A,D));let dt=.6-Wi*Wi-Ji*Ji-Xi*Xi-Yi*Yi;dt<0?d=0:(dt*=dt,d=dt*dt*this._dot4(s[Bn],Wi,Ji,Xi,Yi));let ft=.6-Qi*Qi-Zi*Zi-$i*$i-ea*ea;ft<0?f=0:(ft*=ft,f=ft*ft*this._dot4(s[Hn],Qi,Zi,$i,ea));let ut=.6-ta*ta-ia*ia-aa*aa-sa*sa;ut<0?u=0:(ut*=ut,u=ut*ut*this._dot4(s[Vn],ta,ia,aa,sa));let pt=.6-ra*ra-na*na-oa*oa-la*la;return pt<0?w=0:(pt*=pt,w=pt*pt*this._dot4(s[qn],ra,na,oa,la)),27*(h+d+f+u+w)}_dot(e,t,i){return e[0]*t+e[1]*i}_dot3(e,t,i,a){return e[0]*t+e[1]*i+e[2]*a}_dot4(e,t,i,a,s){return e[0]*t+e[1]*i+e[2]*a+e[3]*s}};var Ft=class r extends ${constructor(e,t,i=512,a=512,s,n,o){super(),this.width=i,this.height=a,this.clear=!0,this.camera=t,this.scene=e,this.output=0,this._renderGBuffer=!0,this._visibilityCache=[],this.blendIntensity=1,this.pdRings=2,this.pdRadiusExponent=2,this.pdSamples=16,this.gtaoNoiseTexture=pn(),this.pdNoiseTexture=this._generateNoise(),this.gtaoRenderTarget=new se(this.width,this.height,{type:K,depthBuffer:!1}),this.pdRenderTarget=this.gtaoRenderTarget.clone(),this.gtaoMaterial=new G({defines:Object.assign({},Rt.defines),uniforms:re.clone(Rt.uniforms),vertexShader:Rt.vertexShader,fragmentShader:Rt.fragmentShader,blending:pe,depthTest:!1,depthWrite:!1}),this.gtaoMaterial.defines.PERSPECTIVE_CAMERA=this.camera.isPerspectiveCamera?1:0,this.gtaoMaterial.uniforms.tNoise.value=this.gtaoNoiseTexture,this.gtaoMaterial.uniforms.resolution.value.set(this.width,this.height),this.gtaoMaterial.uniforms.cameraNear.value=this.camera.near,this.gtaoMaterial.uniforms.cameraFar.value=this.camera.far,this.normalMaterial=new ir,this.normalMaterial.blending=pe,this.pdMaterial=new G({defines:Object.assign({},Dt.defines),uniforms:re.clone(Dt.uniforms),vertexShader:Dt.vertexShader,fragmentShader:Dt.fragmentShader,depthTest:!1,depthWrite:!1}),this.pdMaterial.uniforms.tDiffuse.value=this.gtaoRenderTarget.texture,this.pdMaterial.uniforms.tNoise.value=this.pdNoiseTexture,this.pdMaterial.uniforms.resolution.value.set(this.width,this.height),this.pdMaterial.uniforms.lumaPhi.value=10,this.pdMaterial.uniforms.depthPhi.value=2,this.pdMaterial.uniforms.normalPhi.value=3,this.pdMaterial.uniforms.radius.value=8,this.depthRenderMaterial=new G({defines:Object.assign({},Pt.defines),uniforms:re.clone(Pt.uniforms),vertexShader:Pt.vertexShader,fragmentShader:Pt.fragmentShader,blending:pe}),this.depthRenderMaterial.uniforms.cameraNear.value=this.camera.near,this.depthRenderMaterial.uniforms.cameraFar.value=this.camera.far,this.copyMaterial=new G({uniforms:re.clone(ve.uniforms),vertexShader:ve.vertexShader,fragmentShader:ve.fragmentShader,transparent:!0,depthTest:!1,depthWrite:!1,blendSrc:bt,blendDst:mt,blendEquation:Oe,blendSrcAlpha:ca,blendDstAlpha:mt,blendEquationAlpha:Oe}),this.blendMaterial=new G({uniforms:re.clone(Ti.uniforms),vertexShader:Ti.vertexShader,fragmentShader:Ti.fragmentShader,transparent:!0,depthTest:!1,depthWrite:!1,blending:It,blendSrc:bt,blendDst:mt,blendEquation:Oe,blendSrcAlpha:ca,blendDstAlpha:mt,blendEquationAlpha:Oe}),this._fsQuad=new xe(null),this._originalClearColor=new R,this.setGBuffer(s?s.depthTexture:void 0,s?s.normalTexture:void 0),n!==void 0&&this.updateGtaoMaterial(n),o!==void 0&&this.updatePdMaterial(o)}setSize(e,t){this.width=e,this.height=t,this.gtaoRenderTarget.setSize(e,t),this.normalRenderTarget&&this.normalRenderTarget.setSize(e,t),this.pdRenderTarget.setSize(e,t),this.gtaoMaterial.uniforms.resolution.value.set(e,t),this.gtaoMaterial.uniforms.cameraProjectionMatrix.value.copy(this.camera.projectionMatrix),this.gtaoMaterial.uniforms.cameraProjectionMatrixInverse.value.copy(this.camera.projectionMatrixInverse),this.pdMaterial.uniforms.resolution.value.set(e,t),this.pdMaterial.uniforms.cameraProjectionMatrixInverse.value.copy(this.camera.projectionMatrixInverse)}dispose(){this.gtaoNoiseTexture.dispose(),this.pdNoiseTexture.dispose(),this.normalRenderTarget&&this.normalRenderTarget.dispose(),this.gtaoRenderTarget.dispose(),this.pdRenderTarget.dispose(),this.normalMaterial.dispose(),this.pdMaterial.dispose(),this.copyMaterial.dispose(),this.depthRenderMaterial.dispose(),this._fsQuad.dispose()}get gtaoMap(){return this.pdRenderTarget.texture}setGBuffer(e,t){if(e!==void 0)this.depthTexture=e,this.normalTexture=t,this._renderGBuffer=!1;else{if(this.normalRenderTarget===void 0){let a=new Xe;a.format=ks,a.type=Fs,this.normalRenderTarget=new se(this.width,this.height,{minFilter:Ee,magFilter:Ee,type:K,depthTexture:a})}this.depthTexture=this.normalRenderTarget.depthTexture,this.normalTexture=this.normalRenderTarget.texture,this._renderGBuffer=!0}let i=this.normalTexture?1:0;this.gtaoMaterial.defines.NORMAL_VECTOR_TYPE=i,this.gtaoMaterial.needsUpdate=!0,this.gtaoMaterial.uniforms.tNormal.value=this.normalTexture,this.gtaoMaterial.uniforms.tDepth.value=this.depthTexture,this.pdMaterial.defines.NORMAL_VECTOR_TYPE=i,this.pdMaterial.needsUpdate=!0,this.pdMaterial.uniforms.tNormal.value=this.normalTexture,this.pdMaterial.uniforms.tDepth.value=this.depthTexture,this.depthRenderMaterial.uniforms.tDepth.value=this.depthTexture}setSceneClipBox(e){e?(this.gtaoMaterial.needsUpdate=this.gtaoMaterial.defines.SCENE_CLIP_BOX!==1,this.gtaoMaterial.defines.SCENE_CLIP_BOX=1,this.gtaoMaterial.uniforms.sceneBoxMin.value.copy(e.min),this.gtaoMaterial.uniforms.sceneBoxMax.value.copy(e.max)):(this.gtaoMaterial.needsUpdate=this.gtaoMaterial.defines.SCENE_CLIP_BOX===0,this.gtaoMaterial.defines.SCENE_CLIP_BOX=0)}updateGtaoMaterial(e){e.radius!==void 0&&(this.gtaoMaterial.uniforms.radius.value=e.radius),e.distanceExponent!==void 0&&(this.gtaoMaterial.uniforms.distanceExponent.value=e.distanceExponent),e.thickness!==void 0&&(this.gtaoMaterial.uniforms.thickness.value=e.thickness),e.distanceFallOff!==void 0&&(this.gtaoMaterial.uniforms.distanceFallOff.value=e.distanceFallOff,this.gtaoMaterial.needsUpdate=!0),e.scale!==void 0&&(this.gtaoMaterial.uniforms.scale.value=e.scale),e.samples!==void 0&&e.samples!==this.gtaoMaterial.defines.SAMPLES&&(this.gtaoMaterial.defines.SAMPLES=e.samples,this.gtaoMaterial.needsUpdate=!0),e.screenSpaceRadius!==void 0&&(e.screenSpaceRadius?1:0)!==this.gtaoMaterial.defines.SCREEN_SPACE_RADIUS&&(this.gtaoMaterial.defines.SCREEN_SPACE_RADIUS=e.screenSpaceRadius?1:0,this.gtaoMaterial.needsUpdate=!0)}updatePdMaterial(e){let t=!1;e.lumaPhi!==void 0&&(this.pdMaterial.uniforms.lumaPhi.value=e.lumaPhi),e.depthPhi!==void 0&&(this.pdMaterial.uniforms.depthPhi.value=e.depthPhi),e.normalPhi!==void 0&&(this.pdMaterial.uniforms.normalPhi.value=e.normalPhi),e.radius!==void 0&&e.radius!==this.radius&&(this.pdMaterial.uniforms.radius.value=e.radius),e.radiusExponent!==void 0&&e.radiusExponent!==this.pdRadiusExponent&&(this.pdRadiusExponent=e.radiusExponent,t=!0),e.rings!==void 0&&e.rings!==this.pdRings&&(this.pdRings=e.rings,t=!0),e.samples!==void 0&&e.samples!==this.pdSamples&&(this.pdSamples=e.samples,t=!0),t&&(this.pdMaterial.defines.SAMPLES=this.pdSamples,this.pdMaterial.defines.SAMPLE_VECTORS=ls(this.pdSamples,this.pdRings,this.pdRadiusExponent),this.pdMaterial.needsUpdate=!0)}render(e,t,i){switch(this._renderGBuffer&&(this._overrideVisibility(),this._renderOverride(e,this.normalMaterial,this.normalRenderTarget,7829503,1),this._restoreVisibility()),this.gtaoMaterial.uniforms.cameraNear.value=this.camera.near,this.gtaoMaterial.uniforms.cameraFar.value=this.camera.far,this.gtaoMaterial.uniforms.cameraProjectionMatrix.value.copy(this.camera.projectionMatrix),this.gtaoMaterial.uniforms.cameraProjectionMatrixInverse.value.copy(this.camera.projectionMatrixInverse),this.gtaoMaterial.uniforms.cameraWorldMatrix.value.copy(this.camera.matrixWorld),this._renderPass(e,this.gtaoMaterial,this.gtaoRenderTarget,16777215,1),this.pdMaterial.uniforms.cameraProjectionMatrixInverse.value.copy(this.camera.projectionMatrixInverse),this._renderPass(e,this.pdMaterial,this.pdRenderTarget,16777215,1),this.output){case r.OUTPUT.Off:break;case r.OUTPUT.Diffuse:this.copyMaterial.uniforms.tDiffuse.value=i.texture,this.copyMaterial.blending=pe,this._renderPass(e,this.copyMaterial,this.renderToScreen?null:t);break;case r.OUTPUT.AO:this.copyMaterial.uniforms.tDiffuse.value=this.gtaoRenderTarget.texture,this.copyMaterial.blending=pe,this._renderPass(e,this.copyMaterial,this.renderToScreen?null:t);break;case r.OUTPUT.Denoise:this.copyMaterial.uniforms.tDiffuse.value=this.pdRenderTarget.texture,this.copyMaterial.blending=pe,this._renderPass(e,this.copyMaterial,this.renderToScreen?null:t);break;case r.OUTPUT.Depth:this.depthRenderMaterial.uniforms.cameraNear.value=this.camera.near,this.depthRenderMaterial.uniforms.cameraFar.value=this.camera.far,this._renderPass(e,this.depthRenderMaterial,this.renderToScreen?null:t);break;case r.OUTPUT.Normal:this.copyMaterial.uniforms.tDiffuse.value=this.normalTexture||null,this.copyMaterial.blending=pe,this._renderPass(e,this.copyMaterial,this.renderToScreen?null:t);break;case r.OUTPUT.Default:this.copyMaterial.uniforms.tDiffuse.value=i.texture,this.copyMaterial.blending=pe,this._renderPass(e,this.copyMaterial,this.renderToScreen?null:t),this.blendMaterial.uniforms.intensity.value=this.blendIntensity,this.blendMaterial.uniforms.tDiffuse.value=this.pdRenderTarget.texture,this._renderPass(e,this.blendMaterial,this.renderToScreen?null:t);break;default:console.warn("THREE.GTAOPass: Unknown output type.")}}_renderPass(e,t,i,a,s){e.getClearColor(this._originalClearColor);let n=e.getClearAlpha(),o=e.autoClear;e.setRenderTarget(i),e.autoClear=!1,a!=null&&(e.setClearColor(a),e.setClearAlpha(s||0),e.clear()),this._fsQuad.material=t,this._fsQuad.render(e),e.autoClear=o,e.setClearColor(this._originalClearColor),e.setClearAlpha(n)}_renderOverride(e,t,i,a,s){e.getClearColor(this._originalClearColor);let n=e.getClearAlpha(),o=e.autoClear;e.setRenderTarget(i),e.autoClear=!1,a=t.clearColor||a,s=t.clearAlpha||s,a!=null&&(e.setClearColor(a),e.setClearAlpha(s||0),e.clear()),this.scene.overrideMaterial=t,e.render(this.scene,this.camera),this.scene.overrideMaterial=null,e.autoClear=o,e.setClearColor(this._originalClearColor),e.setClearAlpha(n)}_overrideVisibility(){let e=this.scene,t=this._visibilityCache;e.traverse(function(i){(i.isPoints||i.isLine||i.isLine2)&&i.visible&&(i.visible=!1,t.push(i))})}_restoreVisibility(){let e=this._visibilityCache;for(let t=0;t<e.length;t++)e[t].visible=!0;e.length=0}_generateNoise(e=64){let t=new Ei,i=e*e*4,a=new Uint8Array(i);for(let n=0;n<e;n++)for(let o=0;o<e;o++){let l=n,c=o;a[(n*e+o)*4]=(t.noise(l,c)*.5+.5)*255,a[(n*e+o)*4+1]=(t.noise(l+e,c)*.5+.5)*255,a[(n*e+o)*4+2]=(t.noise(l,c+e)*.5+.5)*255,a[(n*e+o)*4+3]=(t.noise(l+e,c+e)*.5+.5)*255}let s=new he(a,e,e,qe,Ds);return s.wrapS=q,s.wrapT=q,s.needsUpdate=!0,s}};Ft.OUTPUT={Off:-1,Default:0,Diffuse:1,Depth:2,Normal:3,AO:4,Denoise:5};var ec=.45,mn=12,tc=.85,Ai=class extends Ft{constructor(e,t){super(e,t,1,1,{depthTexture:new Xe(1,1)}),this.updateGtaoMaterial({radius:ec,distanceExponent:1.4,thickness:.6,scale:1.25,samples:mn,distanceFallOff:.8}),this.updatePdMaterial({lumaPhi:10,depthPhi:2,normalPhi:3,radius:5,rings:2,samples:mn}),this.blendIntensity=tc}render(e,t,i,a,s){for(let n of[this.gtaoMaterial,this.pdMaterial])n.uniforms.tDepth.value=i.depthTexture;super.render(e,t,i,a,s)}};var Ri=class{constructor(e,t){this.ondrawn=t;this.#e=e.getContext()}ondrawn;#e;#t=null;#i=0;#a=0;#s=!1;begin(e){this.#e.deleteSync(this.#t),this.#t=this.#e.fenceSync(this.#e.SYNC_GPU_COMMANDS_COMPLETE,0),this.#i=e}hurry(){this.#a=0,this.#s=this.#t!==null}lasts(e){if(this.#t){if(this.#e.getSyncParameter(this.#t,this.#e.SYNC_STATUS)===this.#e.UNSIGNALED)return!0;this.#e.deleteSync(this.#t),this.#t=null,this.#a=this.#s?0:e+Math.min(500,e-this.#i),this.#s=!1,this.ondrawn()}return e<this.#a}};var ic=2/3,ac=1.15,sc=400,rc=.05,Pi=class{constructor(e,t){this.renderer=e;this.scene=t}renderer;scene;shown=!1;around=new ce;#e=new Re;draw(e){let{width:t,height:i}=this.renderer.getSize(new k),a=Math.round(t*ic),s=Math.round(i/2);this.renderer.setScissorTest(!0);let n=e.clone();n.clearViewOffset(),n.aspect=a/i,n.updateProjectionMatrix(),this.#i(n,{x:0,y:0,width:a,height:i}),this.#t(new g(0,-1,0),new g(0,0,-1),{x:a,y:s,width:t-a,height:i-s}),this.#t(new g(-1,0,0),new g(0,1,0),{x:a,y:0,width:t-a,height:s}),this.renderer.setScissorTest(!1),this.renderer.setViewport(0,0,t,i)}#t(e,t,i){let a=this.around.isEmpty()?new ce(new g(-2,0,-6),new g(2,2,-2)):this.around,s=a.getCenter(new g),n=a.getSize(new g),o=c=>Math.abs(c.x)*n.x+Math.abs(c.y)*n.y+Math.abs(c.z)*n.z,l=ac/2*Math.max(o(t),o(e.clone().cross(t))*i.height/i.width,.5);Object.assign(this.#e,{left:-l*i.width/i.height,right:l*i.width/i.height,top:l,bottom:-l,near:0,far:sc}),this.#e.up.copy(t),this.#e.position.copy(s).addScaledVector(e,-(o(e)/2+rc)),this.#e.lookAt(s),this.#e.updateProjectionMatrix(),this.#i(this.#e,i)}#i(e,{x:t,y:i,width:a,height:s}){this.renderer.setViewport(t,i,a,s),this.renderer.setScissor(t,i,a,s),this.renderer.render(this.scene,e)}};var Di=class{#e=[];#t=0;add(e,t,i=0){this.#e.push({start_s:this.#t+i,duration_s:e,apply:t})}get busy(){return this.#e.length>0}update(e){this.#t=e;let t=new Set;for(let i of this.#e){if(e<i.start_s)continue;let a=Math.min(1,(e-i.start_s)/i.duration_s);i.apply(a),a===1&&t.add(i)}t.size&&(this.#e=this.#e.filter(i=>!t.has(i)))}clear(){this.#e=[]}};var ne=r=>r*r*(3-2*r),bn=r=>1+2.2*(r-1)**3+1.2*(r-1)**2;var nc=/swiftshader|llvmpipe|software|basic render/i,oc="(pointer: coarse) and (max-width: 900px)",lc=1/34,cc=1.5,gn=class{constructor(e,t){this.detail=t;this.#r=e,this.renderer=new br({canvas:e,antialias:!1,powerPreference:"high-performance"}),this.software=nc.test(hc(this.renderer)),this.#e=this.software?new Ri(this.renderer,()=>this.onwhole.forEach(s=>s())):null,this.lean=t==="lean"||t==="auto"&&(this.software||matchMedia(oc).matches);let i=t==="high"||t==="auto"&&!this.lean;this.renderer.toneMapping=Be,this.renderer.toneMappingExposure=1,this.renderer.shadowMap.enabled=!0,this.renderer.shadowMap.type=this.lean?bs:gs,this.renderer.shadowMap.autoUpdate=!this.lean,this.renderer.xr.enabled=!0,this.renderer.xr.setReferenceSpaceType("local-floor"),this.framing=new Mi(e),this.views=new Pi(this.renderer,this.scene),this.#t=new hi(this.renderer);let a=i?4:this.software?0:2;this.#i=new xi(this.renderer,new se(1,1,{type:K,samples:a,depthTexture:i?new Xe(1,1):null})),this.#s=new tt(new k(1,1),.18,.55,1.05),this.#s.enabled=i,this.#i.addPass(new wi(this.scene,this.framing.camera)),this.#a=i?new Ai(this.scene,this.framing.camera):null,this.#a&&this.#i.addPass(this.#a),this.#i.addPass(this.#s),this.#i.addPass(new yi),this.#m(),this.#n.observe(e);for(let s of[!0,!1])e.addEventListener(`webglcontext${s?"lost":"restored"}`,()=>{this.reshade(),this.onlost?.(s)})}detail;renderer;scene=new js;framing;views;tweens=new Di;software;onframe=[];ondrawn=[];onwhole=[];onlost=null;shares=!0;#e;lean;#t;#i;#a;#s;#r;#n=new ResizeObserver(()=>this.#m());#h=0;#l=1;#o=!0;#d=0;#f=0;#c=1/60;set saturation(e){Math.abs(e-this.#l)<.004||(this.#l=e,this.renderer.domElement.style.filter=Math.abs(e-1)<.004?"":`saturate(${e.toFixed(3)})`)}get rich(){return this.#s.enabled}get framesPerSecond(){return 1/this.#c}get view(){let e=this.renderer.xr.isPresenting?this.renderer.xr.getCamera():this.framing.camera,[t,i]=[e.getWorldPosition(new g),e.getWorldDirection(new g)];return{eye:[t.x,t.y,t.z],ahead:[i.x,i.y,i.z]}}start(){this.renderer.setAnimationLoop(e=>this.#p(e/1e3))}yieldRight(e){this.#h=e,this.#m()}dispose(){this.renderer.setAnimationLoop(null),this.#n.disconnect(),this.framing.controls.dispose(),this.#a?.dispose(),this.#t.dispose(),this.#i.dispose(),this.renderer.dispose(),this.renderer.forceContextLoss()}#p(e){if(this.shares&&!this.renderer.xr.isPresenting&&this.#e?.lasts(1e3*e))return;let t=Math.min(.1,Math.max(.001,e-this.#f));this.#f=e,this.#g(t),this.tweens.update(e);for(let i of this.onframe)i(e,t);if(this.renderer.xr.isPresenting)return this.renderer.render(this.scene,this.framing.camera);if(this.framing.rests=this.lean&&!this.shares,this.framing.update(e,t),this.views.shown)return this.#u(e,()=>this.views.draw(this.framing.camera));if(this.lean)return this.#u(e,()=>this.#b());this.#i.render(t)}#u(e,t){let{shadowMap:i}=this.renderer;this.#o&&e-this.#d>cc&&(this.#o=this.tweens.busy,this.#d=e,i.needsUpdate=!0),t(),this.shares&&this.#e?.begin(1e3*e);for(let a of this.ondrawn)a()}#b(){if(!this.shares&&!this.tweens.busy)return this.#t.draw(this.scene,this.framing.camera);this.#t.forget(),this.renderer.render(this.scene,this.framing.camera)}hurry(){this.#e?.hurry()}reshade(){this.#o=!0,this.#t.forget()}#g(e){this.#c+=.02*(e-this.#c),!(this.detail!=="auto"||this.software||this.#f<8||this.#c<lc)&&(this.#a?.enabled?this.#a.enabled=!1:this.#s.enabled?this.#s.enabled=!1:this.renderer.getPixelRatio()>1&&this.#v(1),this.#c=1/60)}#v(e){this.renderer.setPixelRatio(e),this.#i.setPixelRatio(e)}#m(){if(this.renderer.xr.isPresenting)return;let{clientWidth:e,clientHeight:t}=this.#r;!e||!t||(this.#v(this.software?1:Math.min(2,window.devicePixelRatio)),this.renderer.setSize(e,t,!1),this.#i.setSize(e,t),this.framing.aspect=e/t,this.framing.camera.setViewOffset(e,t,this.#h/2,0,e,t))}};function hc(r){let e=r.getContext(),t=e.getExtension("WEBGL_debug_renderer_info");return String(e.getParameter(t?t.UNMASKED_RENDERER_WEBGL:e.RENDERER))}function yn(r){return 1/(1.2*2**r)}function wn(r,e){return Math.min(60,r*e)}var vn=60,dc=2e4,cs=[.05,.15],xn=.6,fc=1.7,uc=.85;function hs(r,e){let t=r.filter(n=>Number.isFinite(n)).sort((n,o)=>n-o),i=t[Math.floor(t.length/2)];if(i===void 0)return 1;let a=Math.min(1,Math.max(0,Math.log(Math.max(e,1)/vn)/Math.log(dc/vn))),s=cs[0]+(cs[1]-cs[0])*a;return i<s?Math.min(fc,(s/Math.max(i,1e-4))**.85):i>xn?Math.max(uc,xn/i):1}function _n(r){let e=Math.min(.985,r<=.04045?r/12.92:((r+.055)/1.055)**2.4),[t,i,a]=[1-.983729*e,.0245786-.432951*e,-.238081*e-90537e-9];return Math.max(0,(-i+Math.sqrt(i*i-4*t*a))/(2*t))}var pc=12,mc=.82,bc=.15,gc=`
#ifdef USE_FOG
  #ifdef FOG_EXP2
    float mistThick = vFogDepth * vFogDepth / (vFogDepth + ${pc.toFixed(1)});
    float fogFactor = min(1.0 - exp(-fogDensity * mistThick), ${mc.toFixed(2)});
  #else
    float fogFactor = smoothstep(fogNear, fogFar, vFogDepth);
  #endif
  gl_FragColor.rgb = mix(gl_FragColor.rgb, fogColor, fogFactor);
#endif
`,vc=.6,xc=.3,yc=.35;function Sn(r,e,t){let i=Math.max(r.r,r.g,r.b,1e-6),a=r.clone();for(let o of["r","g","b"])a[o]=Math.max(r[o]/i,bc)**vc;let s=(a.r+a.b)/2;a.g>s&&(a.g=s+xc*(a.g-s));let n=Math.min(kt(r),e+yc*t);return a.multiplyScalar(n/kt(a))}function kt(r){return .2126*r.r+.7152*r.g+.0722*r.b}function Mn(){Pe.fog_fragment=gc}var it={light:[1,1,1],sky:[1,1,1],intensity:1,fog:1,saturation:1,stir:1},Fi=class{#e=it;#t=it;#i=0;#a=0;patch(e,t,i){let a=this.seen(i),{light:s,sky:n,intensity:o,fog:l,saturation:c,stir:h}=e;this.#t={light:s??this.#t.light,sky:n??this.#t.sky,intensity:o??this.#t.intensity,fog:l??this.#t.fog,saturation:c??this.#t.saturation,stir:h??this.#t.stir},this.#e=a,this.#i=i,this.#a=t}reset(){this.#e=this.#t=it,this.#a=0}seen(e){let t=this.#a>0?Math.min(1,Math.max(0,(e-this.#i)/this.#a)):1;if(t===1)return this.#t;let[i,a]=[this.#e,this.#t],s=(o,l)=>o+(l-o)*t,n=(o,l)=>[s(o[0],l[0]),s(o[1],l[1]),s(o[2],l[2])];return{light:n(i.light,a.light),sky:n(i.sky,a.sky),intensity:s(i.intensity,a.intensity),fog:s(i.fog,a.fog),saturation:s(i.saturation,a.saturation),stir:s(i.stir,a.stir)}}};var wc={clear:.22,cloudy:.75,rain:.9,storm:1,snow:.8,mist:.45,fog:.6},Tn=60,_c=1.4,Sc=.8,Mc=new va,ki={zenith:new R(.004,.005,.012),horizon:new R(.012,.016,.034),ground:new R(.004,.005,.01),sun:new R(.1,.12,.2),sunDirection:new g(.4,.5,-.8).normalize(),disc:0,stars:.9,clouds:0},Li=class{constructor(e,t,i,a){this.tweens=t;this.lean=a;this.sky=new fi(ki,a),e.fog=this.fog,Mn(),Nr(),this.sun.castShadow=!0;let{shadow:s}=this.sun;s.mapSize.setScalar(i),s.bias=-4e-4,s.normalBias=.03,s.radius=3,e.add(this.sky,this.sun,this.sun.target,this.around),this.shadeAround(new g(0,0,-4),10)}tweens;lean;sky;surroundings=new oi;sun=new $t(16777215,0);around=new cr(void 0,1);fog=new Os(0,0);look=ki;lux=1;exposure=1;#e=0;#t=0;#i=!1;#a=it;show(e){let t=e.lights.find(s=>s.kind==="directional"),i=Ec(e);this.look=i,this.lux=t?.intensity??100,this.exposure=yn(e.exposure);let a=new va;for(let[s,n]of e.sky_light.entries())a.coefficients[s]?.set(...n).multiplyScalar(this.exposure);this.#r(i,a,(t?.intensity??0)*this.exposure,Ac(e),e.indoor),this.#s()}clear(){this.look=ki,this.lux=this.exposure=1,this.#e=0,this.#a=it,this.pictured=!1,this.sky.panorama=null,this.#r(ki,Mc,0,0,!1)}set pictured(e){this.around.intensity=e?0:1,this.surroundings.pictured=e,e&&this.surroundings.approach(this.look,!1,1)}showSky(e,t){if(t<=this.#e)return e.dispose();let i=this.#e===0;this.#e=t,this.sky.panorama=e,i&&this.lean?this.sky.pictured=1:i&&this.tweens.add(Sc,a=>this.sky.pictured=this.#e>0?ne(a):0)}shadeAround(e,t){this.sun.target.position.copy(e);let{camera:i}=this.sun.shadow;i.left=i.bottom=-t,i.right=i.top=t,i.near=1,i.far=2*Tn+t,i.updateProjectionMatrix(),this.#s()}update(e){this.sky.time_s=e}tint(e){if(this.#i||e===this.#a)return;let t=this.#a,i=An(e.light,t.light),a=An(e.sky,t.sky);this.sun.color.multiply(i),En(this.around.sh,i),this.fog.color.multiply(a),this.fog.density*=e.fog/t.fog,this.sky.tint(a),this.#a=e}#s(){this.sun.position.copy(this.look.sunDirection).multiplyScalar(Tn).add(this.sun.target.position)}#r(e,t,i,a,s){let n=this.#a,[o,l]=[new R(...n.light),new R(...n.sky)],c={...e,zenith:e.zenith.clone().multiply(l),horizon:e.horizon.clone().multiply(l)},[h,d]=[e.sun.clone().multiply(o),En(t.clone(),o)],f=Sn(c.horizon,kt(Tc(t)),i/Math.PI),u={sun:this.sun.intensity,fog:this.fog.density,around:this.around.sh.clone()},w=++this.#t,T=0;this.#i=!0,this.tweens.add(_c,_=>{if(w!==this.#t)return;let m=ne(_),p=T<1?(m-T)/(1-T):1;T=m,this.sky.approach(c,p),this.surroundings.approach(c,s,p),this.fog.color.lerp(f,p),this.fog.density=u.fog+(a*n.fog-u.fog)*m,this.sun.color.lerp(h,p),this.sun.intensity=u.sun+(i-u.sun)*m,this.around.sh.copy(u.around).lerp(d,m),!(_<1)&&(this.#i=!1)})}};function Tc(r){let{x:e,y:t,z:i}=r.getIrradianceAt(new g(0,1,0),new g);return new R(e,t,i).multiplyScalar(1/Math.PI)}function En(r,e){for(let t of r.coefficients)t.multiply(new g(e.r,e.g,e.b));return r}function Ec(r){let e=r.lights.find(c=>c.kind==="directional"),t=new R(...r.zenith),i=1-Math.min(1,kt(t)/.09),a=r.indoor?0:wc[r.weather]??.12,s=Object.values(r.surfaces)[0]?.base_color??r.horizon,[n,o,l]=e?.direction??[-.4,-.7,-.5];return{zenith:t,horizon:new R(...r.horizon),ground:new R(...s).multiply(new R(...r.ambient)).multiplyScalar(.8),sun:new R(...e?.color??[1,1,1]),sunDirection:new g(-n,Math.abs(o),-l).normalize(),disc:r.indoor?0:1-.75*Math.max(0,a-.3)-.35*i,stars:r.indoor?0:i*(1-a),clouds:a*(1-.4*i)}}function Ac(r){return Math.min(.12,r.fog_density)+(r.indoor?0:.0015)}function An(r,e){return new R(r[0]/e[0],r[1]/e[1],r[2]/e[2])}var Ci=class{constructor(e,t,i,a){this.wide=t;this.high=i;let s=this.#e=e.getContext(),[n,o]=[s.createFramebuffer(),s.createRenderbuffer()];s.bindRenderbuffer(s.RENDERBUFFER,o),s.renderbufferStorage(s.RENDERBUFFER,s.RGBA8,t,i),s.bindRenderbuffer(s.RENDERBUFFER,null),s.bindFramebuffer(s.DRAW_FRAMEBUFFER,n),s.framebufferRenderbuffer(s.DRAW_FRAMEBUFFER,s.COLOR_ATTACHMENT0,s.RENDERBUFFER,o),s.blitFramebuffer(0,0,s.drawingBufferWidth,Math.round(a*s.drawingBufferHeight),0,0,t,i,s.COLOR_BUFFER_BIT,s.NEAREST),s.bindFramebuffer(s.FRAMEBUFFER,n),this.#t=s.createBuffer(),s.bindBuffer(s.PIXEL_PACK_BUFFER,this.#t),s.bufferData(s.PIXEL_PACK_BUFFER,4*t*i,s.STREAM_READ),s.readPixels(0,0,t,i,s.RGBA,s.UNSIGNED_BYTE,0),s.bindBuffer(s.PIXEL_PACK_BUFFER,null),s.bindFramebuffer(s.FRAMEBUFFER,null),s.deleteFramebuffer(n),s.deleteRenderbuffer(o),this.#i=s.fenceSync(s.SYNC_GPU_COMMANDS_COMPLETE,0),s.flush()}wide;high;#e;#t;#i;take(){let e=this.#e;if(!this.#i||e.getSyncParameter(this.#i,e.SYNC_STATUS)!==e.SIGNALED)return null;let t=new Uint8Array(4*this.wide*this.high);return e.bindBuffer(e.PIXEL_PACK_BUFFER,this.#t),e.getBufferSubData(e.PIXEL_PACK_BUFFER,0,t),e.bindBuffer(e.PIXEL_PACK_BUFFER,null),this.dispose(),t}dispose(){this.#e.deleteBuffer(this.#t),this.#e.deleteSync(this.#i)}};var Lt=48,fs=27,Pn=.75,ds=Math.round(fs*Pn),Rc=.6,Pc=1.2,Dc=8,Fc=1.6,Ni=class{constructor(e){this.stage=e;this.#i=e.renderer.toneMappingExposure,this.#a=this.#i,e.ondrawn.push(()=>this.#p())}stage;#e=new se(Lt,fs,{type:K,depthBuffer:!0});#t=new Uint16Array(Lt*fs*4);#i;#a;#s=0;#r=0;#n=0;#h=!1;#l=!1;#o=null;#d=1;#f=0;mood=1;#c=1;attend(e){this.#f=e,this.#h=!0}reset(){this.#f=0,this.#s=0,this.#h=!1,this.#a=this.#i,this.#l=!1,this.#o?.dispose(),this.#o=null}update(e){let{renderer:t,software:i}=this.stage,a=e-this.#n;this.#n=e,this.#h&&(this.#s=e+Dc),this.#h=!1,this.#f>0&&!t.xr.isPresenting&&(e<this.#s||!i)&&e-this.#r>Pc&&(this.#r=e,this.stage.lean?this.#l=!0:this.#a=this.#i*hs(this.#u(),this.#f));let n=t.toneMappingExposure/this.#c;this.#c=this.mood,t.toneMappingExposure=(n+(this.#a-n)*(1-Math.exp(-Fc*a)))*this.#c}#p(){let{renderer:e}=this.stage,t=this.#o?.take();if(t){this.#o=null;let i=a=>_n(t[a]/255)*Rc/this.#d;this.#a=this.#i*hs(Rn(t.length/4,i),this.#f)}this.#l&&(this.#l=!1,this.#o?.dispose(),this.#o=new Ci(e,Lt,ds,Pn),this.#d=e.toneMappingExposure)}#u(){let{renderer:e,scene:t,framing:i}=this.stage,{autoUpdate:a}=e.shadowMap;return e.shadowMap.autoUpdate=!1,e.setRenderTarget(this.#e),e.render(t,i.camera),e.setRenderTarget(null),e.shadowMap.autoUpdate=a,e.readRenderTargetPixels(this.#e,0,0,Lt,ds,this.#t),Rn(Lt*ds,s=>je.fromHalfFloat(this.#t[s]))}};function Rn(r,e){return Array.from({length:r},(t,i)=>.2126*e(4*i)+.7152*e(4*i+1)+.0722*e(4*i+2))}var at=class{constructor(e,t,i){this.parent=e;this.materials=t;this.reveal=i}parent;materials;reveal;#e=null;#t=-1;get model(){return this.#e}set(e,t,i){if(t<=this.#t)return et(e),!1;this.clear(),this.#e=e,this.#t=t;let a=new Map([...i].map(s=>[s.material,s]));for(let s of e.materials)this.materials.adopt(s,a.get(s.name),this.reveal);return this.parent.add(e.root),!0}clear(){this.#e&&(et(this.#e),this.materials.release(this.#e.materials),this.#e=null)}};var kc=1.8,Lc=-100,Cc=1,Oi=class{constructor(e,t){this.materials=e;this.tweens=t}materials;tweens;group=new Y;bounds=new ce;#e=Ze();#t=new Map;setModel(e,t,i,a){let s=this.#t.size===0,n=this.#t.get(e)??new at(this.group,this.materials,this.#e);if(this.#t.set(e,n),!n.set(t,i,Object.values(a.surfaces)))return;let o=a.view!==null;for(let[c,h]of t.meshes.entries())Nc(h,c,o&&!a.indoor);t.root.getObjectByName("sky")?.removeFromParent(),this.bounds.setFromObject(this.group);let l=this.bounds.getSize(new g).setY(0).length()/(2*Math.SQRT2);this.#e.fade_m.value=a.indoor||o?Ue:l,this.#e.horizon.value.setRGB(...a.horizon),s&&this.#i(Math.min(40,l*1.5))}remove(e){this.#t.get(e)?.clear()}clear(){for(let e of this.#t.values())e.clear();this.#t.clear(),this.bounds.makeEmpty()}#i(e){this.#e.radial.value=1,this.tweens.add(kc,t=>this.#e.edge.value=t===1?Ue:.5+e*ne(t)**1.6)}};function Nc(r,e,t){let[i]=[r.material].flat();if(!i||qr(r))return;let a=!("roughness"in i);r.receiveShadow=!a,a&&"fog"in i&&(i.fog=!1),i.name===_t&&Lr(i),i.name===St&&Cr(i),r.renderOrder=Cc,i.transparent&&(r.renderOrder=Lc+e,i.forceSinglePass=!0,i.polygonOffset=!0,i.polygonOffsetFactor=-1,i.polygonOffsetUnits=-2),r.castShadow=t&&!a&&!i.transparent&&i.side===Ne}var Oc=1.2;function jc(){Pe.lights_pars_begin=Pe.lights_pars_begin.replace("max( pow( lightDistance, decayExponent ), 0.01 )",`max( pow( lightDistance, decayExponent ), ${Ya} )`)}var ji=class{constructor(e,t,i){this.tweens=t;this.#e=Array.from({length:i},()=>new Zt(16777215,0,0,2)),this.#t=[...this.#e].reverse(),jc(),e.add(...this.#e)}tweens;reach={value:0,used:!1};onused=null;#e;#t;#i=[];kindle(e,t,i,a,s){this.douse(e);let n=wn(t.intensity,a),o=this.#t.pop()??this.#a(n);if(!o)return;o.color.setRGB(...t.color),o.position.copy(i),o.distance=t.range_m??0;let l={owner:e,light:o,full:n,flickers:s,phase:this.#i.length*1.7,kindled:0};this.#i.push(l),this.reach.used||(this.reach.used=!0,this.onused?.()),this.tweens.add(Oc,c=>l.kindled=ne(c),.35)}update(e){for(let{light:t,full:i,flickers:a,phase:s,kindled:n}of this.#i){let o=e*2.3+s*5,l=a?.86+.09*Math.sin(o*3.1)+.05*Math.sin(o*7.7+1.3):1;t.intensity=i*l*n}this.reach.value=this.#e.findLastIndex(t=>t.intensity>0)+1}douse(e){let t=this.#i.findIndex(i=>i.owner===e);if(!(t<0))for(let{light:i}of this.#i.splice(t,1))i.intensity=0,this.#t.push(i)}clear(){this.reach.used=!1;for(let{light:e}of this.#i.splice(0))e.intensity=0,this.#t.push(e)}#a(e){let t=this.#i.reduce((i,a)=>a.full<(i?.full??e)?a:i,void 0);if(t)return this.#i.splice(this.#i.indexOf(t),1),t.light}};var Ic=["base_color","normal","orm","height","emissive"],Gc=.7,Uc={lean:1.25,plain:1.25,forged:1.7},Ii=class{constructor(e,t,i,a={value:0,used:!1}){this.tweens=e;this.look=t;this.surroundings=i;this.lamps=a}tweens;look;surroundings;lamps;#e=new Map;#t=new Map;get textureCount(){return[...this.#t.values()].reduce((e,t)=>e+t.size,0)}adopt(e,t,i){this.look==="lean"?$e(e,this.lamps):this.look==="plain"?Br(e):li(e,i,this.surroundings),t&&!e.userData.embedded&&Bc(e,t),e.emissiveIntensity=Uc[this.look];let a=this.#e.get(e.name)??new Set;this.#e.set(e.name,a.add(e));for(let[s,n]of this.#t.get(e.name)??[])this.#i(e,s,n,!1)}release(e){for(let t of e)this.#e.get(t.name)?.delete(t),Tt(t)||t.dispose()}setTexture(e,t,i){let a=this.#t.get(e)??new Map;this.#t.set(e,a);let s=a.get(t);a.set(t,i);for(let n of this.#e.get(e)??[])this.#i(n,t,i,!s);s?.dispose()}recompile(e){if(this.look!=="lean")return;let t=new Map;for(let i of this.#e.values())for(let a of i){let s=[a.map!==null,a.emissiveMap!==null,a.side,a.alphaTest>0,a.transparent,a.name===ze,a.name.startsWith(Ge)].join();t.set(s,[...t.get(s)??[],a])}for(let i of t.values())e(()=>i.forEach(a=>a.needsUpdate=!0))}clear(){for(let e of this.#t.values())for(let t of e.values())t.dispose();for(let e of this.#e.values())for(let t of e)Tt(t)||t.dispose();this.#t.clear(),this.#e.clear()}#i(e,t,i,a){if(!(this.look==="lean"&&t==="base_color"&&zc(e)))if(this.look==="plain"&&(e.needsUpdate=!0),t==="base_color"){let s=Hr(e,i);this.#a(a,n=>s.value=n)}else if(t==="normal"){let s=e.normalScale.clone();e.normalMap=i,this.#a(a,n=>e.normalScale.copy(s).multiplyScalar(n))}else t==="orm"?(e.aoMap=e.roughnessMap=e.metalnessMap=i,e.roughness=e.metalness=1):t==="emissive"&&(e.emissiveMap||(e.needsUpdate=!0),e.emissiveMap=i,e.emissive.setScalar(1))}#a(e,t){if(!e)return t(1);t(0),this.tweens.add(Gc,i=>t(ne(i)))}};function zc({metalness:r,roughness:e}){return r>.9&&e<.12}function Dn(r){return Ic.includes(r)}function Bc(r,e){Vr(r,new R(...e.base_color)),r.roughness=e.roughness,r.metalness=e.metallic,r.emissive.setRGB(...e.emissive),r.opacity=e.opacity,!r.transparent&&(r.transparent=e.opacity<1,r.depthWrite=e.opacity===1)}var Gi=class extends Je{constructor(t,i){let a=new be;a.setAttribute("position",new Q(Float32Array.from({length:3*t},()=>Math.random()),3));super(a,new G({vertexShader:Hc,defines:{VEILED:i?"0.994":"0.96"},fragmentShader:Vc,transparent:!0,depthWrite:!1,blending:me,uniforms:{turn:{value:0},excited:{value:0},present:{value:0},pixelRatio:{value:1}}}));this.briefly=i;this.frustumCulled=!1,this.position.set(0,2.15,-4.2),this.rotation.set(.42,0,-.16)}briefly;excitement=0;presence=1;#e=0;#t=0;#i=0;update(t,i){let a=1-Math.exp(-t*2.2);this.#t+=(this.excitement-this.#t)*a,this.#i+=(this.presence-this.#i)*(this.briefly&&this.presence===0?1:a),this.#e+=t*(.09+1.1*this.#t);let{uniforms:s}=this.material;s.turn.value=this.#e,s.excited.value=this.#t,s.present.value=this.#i,s.pixelRatio.value=i,this.visible=this.#i>.01}},Hc=`
uniform float turn, excited, present, pixelRatio;
varying vec3 vColor;
void main() {
  float arm = floor(position.x * 3.0) / 3.0;
  float far = pow(position.y, 0.62);
  float radius = mix(0.25, 3.1, far) * mix(1.0, 0.72, excited) * mix(2.2, 1.0, present);
  float scatter = (fract(position.x * 57.3) - 0.5) * 1.7 * (1.2 - 0.6 * far);
  float angle = 6.2832 * arm + far * 4.4 + scatter - turn * (1.55 - far);
  float bulge = exp(-far * 2.2);
  vec3 p = vec3(cos(angle) * radius, (position.z - 0.5) * (0.16 + 0.85 * bulge), sin(angle) * radius);
  p.y += 0.07 * sin(angle * 2.0 + turn * 2.0) * far;
  vec4 view = modelViewMatrix * vec4(p, 1.0);
  gl_Position = projectionMatrix * view;
  float spark = step(0.985, fract(position.z * 311.7));
  float veil = step(VEILED, fract(position.z * 127.3)) * (1.0 - spark);
  gl_PointSize = pixelRatio * (1.3 + 3.2 * fract(position.x * 913.1) + 5.0 * spark + 90.0 * veil) * 5.0 / max(1.0, -view.z);
  vec3 color = mix(vec3(1.0, 0.72, 0.42), vec3(0.16, 0.72, 0.95), smoothstep(0.0, 0.42, far));
  color = mix(color, vec3(0.48, 0.26, 1.0), smoothstep(0.42, 1.0, far));
  float strength = mix(0.26 + 0.7 * bulge + 1.1 * spark, 0.035 * (0.4 + bulge), veil);
  vColor = color * present * strength * (1.0 + 0.7 * excited) * (1.0 - 0.65 * smoothstep(0.75, 1.0, far));
}`,Vc=`
varying vec3 vColor;
void main() {
  float soft = smoothstep(0.5, 0.0, length(gl_PointCoord - 0.5));
  gl_FragColor = vec4(vColor * soft * soft, 1.0);
  #include <tonemapping_fragment>
  #include <colorspace_fragment>
}`;var[qc,Kc]=[120,6],Wc=.03,Jc=48,Ui=class extends Z{constructor(e){let t=new $s(1,Jc).rotateX(-Math.PI/2);t.setAttribute("color",new Q(new Float32Array(4*t.getAttribute("position").count).fill(1),4)),super(t,new W({vertexColors:!0})),$e(this.material,e),this.receiveShadow=!0,this.position.y=-Wc,this.scale.setScalar(.001),this.frustumCulled=!1}lay(e){let[t]=Object.values(e.surfaces);this.visible=t!==void 0,t&&this.material.color.copy(new R(...t.base_color)),this.scale.setScalar(e.indoor?Kc:qc)}get lies(){return this.visible&&this.scale.x>1}lift(){this.visible=!1}};var st={width:512,height:96},rt=class extends Y{#e;#t;#i=0;constructor(e,t,i){super();let a=new Zs(t.x,t.y,t.z),s={color:i,transparent:!0,opacity:0,blending:me,depthWrite:!1,fog:!1};this.#e=new Jt(new er(a),new Wt(s)),this.#e.position.y=t.y/2,a.dispose(),this.#t=Xc(e),this.#t.position.y=t.y+.16,this.add(this.#e,this.#t)}set strength(e){this.#i=e}update(e){let t=.72+.28*Math.sin(e*5+this.id);this.#e.material.opacity=.75*this.#i*t,this.#t.material.opacity=.85*this.#i,this.visible=this.#i>.01}dispose(){this.removeFromParent(),this.#e.geometry.dispose(),this.#e.material.dispose(),this.#t.material.map?.dispose(),this.#t.material.dispose()}};function Xc(r){let e=Object.assign(document.createElement("canvas"),st),t=e.getContext("2d");t.font='500 38px "Inter Variable", system-ui, sans-serif',t.textAlign="center",t.textBaseline="middle",t.shadowColor="rgba(0,0,0,.7)",t.shadowBlur=12,t.fillStyle="#dff6ff",t.fillText(r,st.width/2,st.height/2,st.width-24);let i=new Qs(e);i.colorSpace=le;let a={map:i,transparent:!0,opacity:0,depthWrite:!1,depthTest:!1,fog:!1,toneMapped:!1},s=new Us(new Gs({...a,sizeAttenuation:!1}));return s.scale.set(.21,.21*(st.height/st.width),1),s}function Ln(r,e){let t=On(e),i=us();i.setAttribute("tangent",new Q(new Float32Array([1,0,0,1,1,0,0,1,1,0,0,1,1,0,0,1]),4));for(let a of[!1,!0]){let s=new Z(i,new W({transparent:a}));li(s.material,Ze(),r),s.castShadow=!a,s.receiveShadow=!0,t.add(s)}return jn(t)}function Cn(r){return[new Z(new Yt(.001,3,2),r),...Fn(!1),...Fn(!0)]}function Fn(r){let e=[],t=(s,n)=>Yc(s,n,r),i=us(),a=us();a.setAttribute("color",new Q(new Float32Array(16).fill(1),4));for(let s of[jt,Ne]){for(let n of["",ze])e.push(t(a,new W({vertexColors:!0,side:s,name:n})));for(let n of[!1,!0])e.push(t(n?a:i,new W({map:kn(),vertexColors:n,side:s})))}for(let s of[!1,!0])e.push(t(s?a:i,new W({map:kn(),vertexColors:s,side:Ne,alphaTest:.4})));return e}function Nn(r){return jn(On(r))}function Yc(r,e,t){$e(e,{value:0,used:t});let i=new Z(r,e);return i.userData[ts]=pi(t),i.castShadow=i.receiveShadow=!0,i.frustumCulled=!1,i}function us(){return new Xt(.001,.001)}function kn(){let r=new he(new Uint8Array([255,255,255,255]),1,1);return r.needsUpdate=!0,r}function On(r){let e=new Y,t=new rt("",new g(.001,.001,.001),r);return t.strength=.02,t.update(0),e.add(t).position.y=-1,e}function jn(r){return r.traverse(e=>e.frustumCulled=!1),r}var zi=class{ground=new Y;#e;#t;constructor(e,t,i){this.#e=new Ui(t),this.#t=new ui(e,()=>pi(t.used));let a=Cn(i);e.add(this.ground.add(this.#e),...a),this.#t.rehearse(a)}get stands(){return this.#e.lies}plan(e,t){t||this.#e.lay(e)}take(e){this.#t.take(e)}update(e){this.#t.next(),e&&this.#t.length===0&&this.#e.lift()}clear(){this.#t.clear(),this.#e.lift()}};var[Qc,Zc]=[1.1,.15],$c=1500,eh=10,Bi=class{constructor(e){this.lamps=e}lamps;#e=[];take(e,t){this.lamps.used?In(e,t):this.#e.push([e,t])}begin(e){for(let[t,i]of this.#e.splice(0))e(()=>In(t,i))}clear(){this.#e.length=0}};function In(r,e){for(let t of r.meshes){let[i]=[t.material].flat();i instanceof W&&i.alphaTest===0&&th(t,r.root,e)}}function th(r,e,t){let{geometry:i}=r;if(!i.index)return;let a=new ps(i,ih(r,e),t);for(let s=0;s<eh&&a.halve();s++);a.finish(i)}var ps=class{constructor(e,t,i){this.eye=i;this.#s=Array.from(e.index.array),this.#a=this.#s.length/3+$c;let a=e.getAttribute("position"),s=new g;for(let n=0;n<a.count;n++)this.#e.push(...s.fromBufferAttribute(a,n).applyMatrix4(t).toArray());for(let[n,o]of Object.entries(e.attributes)){let l=[];for(let c=0;c<o.count;c++)for(let h=0;h<o.itemSize;h++)l.push(o.getComponent(c,h));this.#t.push({name:n,size:o.itemSize,values:l})}}eye;#e=[];#t=[];#i=new Map;#a;#s;#r=!1;halve(){let e=[],t=this.#s,i=t.length/3,a=!1;for(let s=0;s<t.length;s+=3){let n=[t[s],t[s+1],t[s+2]],o=i<this.#a?this.#n(n):-1;if(o<0){e.push(...n);continue}let[l,c,h]=[n[o],n[(o+1)%3],n[(o+2)%3]],d=this.#h(l,c);e.push(l,d,h,d,c,h),i++,a=!0}return this.#s=e,this.#r||=a,a&&i<this.#a}finish(e){if(this.#r){e.dispose();for(let{name:t,size:i,values:a}of this.#t)e.setAttribute(t,new Q(new Float32Array(a),i));e.setIndex(this.#s),e.boundingSphere=e.boundingBox=null}}#n(e){let[t,i]=[-1,0];for(let a=0;a<3;a++){let[s,n]=[3*e[a],3*e[(a+1)%3]],o=this.#e,l=Math.hypot(o[s]-o[n],o[s+1]-o[n+1],o[s+2]-o[n+2]);if(l<=i)continue;i=l;let c=Math.hypot((o[s]+o[n])/2-this.eye.x,(o[s+1]+o[n+1])/2-this.eye.y,(o[s+2]+o[n+2])/2-this.eye.z);t=l>Math.max(Qc,Zc*c)?a:-1}return t}#h(e,t){let i=Math.min(e,t)*67108864+Math.max(e,t),a=this.#i.get(i);if(a!==void 0)return a;let s=this.#e.length/3;this.#i.set(i,s);for(let n=0;n<3;n++)this.#e.push((this.#e[3*e+n]+this.#e[3*t+n])/2);for(let{size:n,values:o}of this.#t)for(let l=0;l<n;l++)o.push((o[n*e+l]+o[n*t+l])/2);return s}};function ih(r,e){let t=new X;for(let i=r;i&&i!==e;i=i.parent)i.updateMatrix(),t.premultiply(i.matrix);return t}var Hi=class extends nr{constructor(e){super(e),this.type=K}parse(e){let n=function(x,S){switch(x){case 1:throw new Error("THREE.HDRLoader: Read Error: "+(S||""));case 2:throw new Error("THREE.HDRLoader: Write Error: "+(S||""));case 3:throw new Error("THREE.HDRLoader: Bad File Format: "+(S||""));default:case 4:throw new Error("THREE.HDRLoader: Memory Error: "+(S||""))}},d=function(x,S,M){S=S||1024;let D=x.pos,C=-1,F=0,I="",N=String.fromCharCode.apply(null,new Uint16Array(x.subarray(D,D+128)));for(;0>(C=N.indexOf(`
`))&&F<S&&D<x.byteLength;)I+=N,F+=N.length,D+=128,N=String.fromCharCode.apply(null,new Uint16Array(x.subarray(D,D+128)));return-1<C?(M!==!1&&(x.pos+=F+C+1),I+N.slice(0,C)):!1},f=function(x){let S=/^#\?(\S+)/,M=/^\s*GAMMA\s*=\s*(\d+(\.\d+)?)\s*$/,A=/^\s*EXPOSURE\s*=\s*(\d+(\.\d+)?)\s*$/,D=/^\s*FORMAT=(\S+)\s*$/,C=/^\s*\-Y\s+(\d+)\s+\+X\s+(\d+)\s*$/,F={valid:0,string:"",comments:"",programtype:"RGBE",format:"",gamma:1,exposure:1,width:0,height:0},I,N;for((x.pos>=x.byteLength||!(I=d(x)))&&n(1,"no header found"),(N=I.match(S))||n(3,"bad initial token"),F.valid|=1,F.programtype=N[1],F.string+=I+`
`;I=d(x),I!==!1;){if(F.string+=I+`
`,I.charAt(0)==="#"){F.comments+=I+`
`;continue}if((N=I.match(M))&&(F.gamma=parseFloat(N[1])),(N=I.match(A))&&(F.exposure=parseFloat(N[1])),(N=I.match(D))&&(F.valid|=2,F.format=N[1]),(N=I.match(C))&&(F.valid|=4,F.height=parseInt(N[1],10),F.width=parseInt(N[2],10)),F.valid&2&&F.valid&4)break}return F.valid&2||n(3,"missing format specifier"),F.valid&4||n(3,"missing image size specifier"),F},u=function(x,S,M){let A=S;if(A<8||A>32767||x[0]!==2||x[1]!==2||x[2]&128)return new Uint8Array(x);A!==(x[2]<<8|x[3])&&n(3,"wrong scanline width");let D=new Uint8Array(4*S*M);D.length||n(4,"unable to allocate buffer space");let C=0,F=0,I=4*A,N=new Uint8Array(4),oe=new Uint8Array(I),we=M;for(;we>0&&F<x.byteLength;){F+4>x.byteLength&&n(1),N[0]=x[F++],N[1]=x[F++],N[2]=x[F++],N[3]=x[F++],(N[0]!=2||N[1]!=2||(N[2]<<8|N[3])!=A)&&n(3,"bad rgbe scanline format");let z=0,H;for(;z<I&&F<x.byteLength;){H=x[F++];let V=H>128;if(V&&(H-=128),(H===0||z+H>I)&&n(3,"bad scanline data"),V){let ee=x[F++];for(let ke=0;ke<H;ke++)oe[z++]=ee}else oe.set(x.subarray(F,F+H),z),z+=H,F+=H}let ye=A;for(let V=0;V<ye;V++){let ee=0;D[C]=oe[V+ee],ee+=A,D[C+1]=oe[V+ee],ee+=A,D[C+2]=oe[V+ee],ee+=A,D[C+3]=oe[V+ee],C+=4}we--}return D},w=function(x,S,M,A){let D=x[S+3],C=Math.pow(2,D-128)/255;M[A+0]=x[S+0]*C,M[A+1]=x[S+1]*C,M[A+2]=x[S+2]*C,M[A+3]=1},T=function(x,S,M,A){let D=x[S+3],C=Math.pow(2,D-128)/255;M[A+0]=je.toHalfFloat(Math.min(x[S+0]*C,65504)),M[A+1]=je.toHalfFloat(Math.min(x[S+1]*C,65504)),M[A+2]=je.toHalfFloat(Math.min(x[S+2]*C,65504)),M[A+3]=je.toHalfFloat(1)},_=new Uint8Array(e);_.pos=0;let m=f(_),p=m.width,v=m.height,b=u(_.subarray(_.pos),p,v),y,P,E;switch(this.type){case Ve:E=b.length/4;let x=new Float32Array(E*4);for(let M=0;M<E;M++)w(b,M*4,x,M*4);y=x,P=Ve;break;case K:E=b.length/4;let S=new Uint16Array(E*4);for(let M=0;M<E;M++)T(b,M*4,S,M*4);y=S,P=K;break;default:throw new Error("THREE.HDRLoader: Unsupported type: "+this.type)}return{width:p,height:v,data:y,header:m.string,gamma:m.gamma,exposure:m.exposure,type:P,colorSpace:te,minFilter:ae,magFilter:ae,generateMipmaps:!1,flipY:!0}}setDataType(e){return this.type=e,this}};var Vi=class{constructor(e,t){this.renderer=e;this.scene=t}renderer;scene;#e=null;show(e,t){let i=new Hi().setDataType(Ve).parse(e.slice().buffer),a=i.data;for(let o=0;o<a.length;o++)a[o]=Math.min(a[o]*t,1e3);let s=new he(a,i.width,i.height,qe,Ve);s.mapping=Ts,s.colorSpace=te,s.minFilter=s.magFilter=ae,s.flipY=!0,s.needsUpdate=!0;let n=new mr(this.renderer);this.clear(),this.#e=n.fromEquirectangular(s),this.scene.environment=this.#e.texture,n.dispose(),s.dispose()}clear(){this.scene.environment=null,this.#e?.dispose(),this.#e=null}};var ah=1.15,qi=class{constructor(e,t,i,a){this.bound=e;this.tweens=a;this.#i=new at(this.group,i,this.#e),this.size=new g(...e.size),this.group.name=e.slot,this.#a(),this.#e.glow.value.copy(t),this.#t=new rt(e.thing,this.size,t),this.group.add(this.#t),a.add(.45,s=>this.#t.strength=ne(s))}bound;tweens;group=new Y;size;#e=Ze();#t;#i;get present(){return this.#i.model!==null}get told(){return this.bound}setModel(e,t){let i=!this.present;if(this.#i.set(e,t,Object.values(this.bound.surfaces))){for(let a of e.meshes)a.castShadow=![a.material].flat().some(s=>s.transparent),a.receiveShadow=!0;i&&this.#s(e)}}move(e){return!this.present||Gn(e)!==Gn(this.bound)?!1:(this.bound=e,this.#a(),!0)}#a(){this.group.position.set(...this.bound.translation),this.group.quaternion.set(...this.bound.rotation)}update(e){this.#t.update(e)}dispose(){this.#i.clear(),this.#t.dispose(),this.group.removeFromParent()}#s(e){let t=this.group.position.y,i=this.size.y+.35;this.#e.edge.value=t,this.tweens.add(ah,a=>{this.#e.edge.value=a===1?Ue:t+i*ne(a);let s=.9+.1*bn(a);(this.#i.model??e).root.scale.setScalar(s),this.#t.strength=1-ne(Math.min(1,a*1.3))})}};function Gn({thing:r,size:e,surfaces:t}){return JSON.stringify([r,e,t])}var Ki=class{constructor(e=4,t=4*2**20,i=()=>performance.now()){this.budget_ms=e;this.budget_bytes=t;this.now_ms=i}budget_ms;budget_bytes;now_ms;#e=[];#t;get length(){return this.#e.length}add(e,t){return this.#t??=setTimeout(()=>this.spend(),250),new Promise((i,a)=>this.#e.push({size_bytes:e,run:t,resolve:i,reject:a}))}spend(){clearTimeout(this.#t),this.#t=void 0;let e=this.now_ms()+this.budget_ms,t=this.budget_bytes;for(let i=!0;;i=!1){let a=this.#e[0];if(!a||!i&&(a.size_bytes>t||this.now_ms()>=e))break;this.#e.shift(),t-=a.size_bytes;try{a.run(),a.resolve(!0)}catch(s){a.reject(s)}}this.#e.length&&(this.#t=setTimeout(()=>this.spend(),250))}clear(){clearTimeout(this.#t),this.#t=void 0;for(let{resolve:e}of this.#e.splice(0))e(!1)}};var sh="environment/sky",rh="environment/sky-light",nh=/\b(flame|fire|candle|torch|ember)/,Ct=new R(.3,.85,1),Un=class{constructor(e){this.stage=e;let{scene:t,tweens:i,software:a,lean:s}=e;this.#e=new Li(t,i,s?1024:2048,s),this.#i=new ji(t,i,s?3:8),this.#t=new Ii(i,s?"lean":"forged",this.#e.surroundings,this.#i.reach),this.#a=new Bi(this.#i.reach),this.#i.onused=()=>{this.#t.recompile(n=>{this.#o.add(this.#o.budget_bytes,n)}),this.#a.begin(n=>{this.#o.add(this.#o.budget_bytes,n)})},this.#r=new Ni(e),this.#s=new Vi(e.renderer,t),this.#n=new Gi(a?11e3:26e3,s),this.ground=new Oi(this.#t,i),t.add(this.#n,this.ground.group),this.#h=s?Nn(Ct):Ln(this.#e.surroundings,Ct),this.#l=s?new zi(t,this.#i.reach,this.#e.sky.painted):null,t.add(this.#h),e.onframe.push((n,o)=>this.#w(n,o))}stage;things=new Map;ground;mood=new Fi;#e;#t;#i;#a;#s;#r;#n;#h;#l;#o=new Ki;#d=null;#f=0;#c=null;#p=Ct;#u=0;#b=0;#g=!0;get lean(){return this.stage.lean}get lit(){return!this.stage.lean}get counts(){let e=[...this.things.values()],t=e.filter(i=>i.present).length;return{objects:t,holograms:e.length-t,textures:this.#t.textureCount}}get shown(){return(this.#l?.stands??!1)||!this.ground.bounds.isEmpty()||this.counts.objects>0}await(){this.clear(),this.#n.excitement=1,this.stage.shares=!0}clear(){this.#u++,this.#o.clear(),this.#l?.clear(),this.stage.tweens.clear();for(let e of this.things.values())e.dispose();this.things.clear(),this.ground.clear(),this.#t.clear(),this.#i.clear(),this.#a.clear(),this.#r.reset(),this.mood.reset(),this.#d?.dispose(),this.#d=null,this.#c=null,this.#n.excitement=0,this.#n.presence=1,this.#e.clear(),this.#s.clear(),this.stage.framing.reset()}settle(){this.#n.excitement=0,this.stage.shares=!1,this.#c&&this.#r.attend(this.#e.lux);for(let[e,t]of this.things)t.present||(t.dispose(),this.things.delete(e))}plan(e){this.#c=e,this.stage.hurry(),this.#n.presence=0,this.#h.visible=!this.lean,this.#l?.plan(e,!this.ground.bounds.isEmpty()),this.#p=oh(e),this.#e.show(e),this.#r.attend(this.#e.lux),e.view&&this.stage.framing.arrive(e.view),this.#d?.dispose(),this.#d=new di(e.weather,e.indoor,new R(...e.horizon),this.lean),this.#f=0,this.stage.scene.add(this.#d),this.#l?.take([this.#d]);for(let[t,i]of e.lights.entries())i.kind==="point"&&i.position&&this.#i.kindle(`environment/${t}`,i,new g(...i.position),this.#e.exposure,!1)}bind(e){let t=this.things.get(e.slot);if(!t?.move(e)){t?.dispose();let i=new qi(e,this.#p,this.#t,this.stage.tweens);this.things.set(e.slot,i),this.stage.scene.add(i.group)}if(this.#i.douse(e.slot),e.light?.kind==="point"&&e.light.position){let i=Object.values(e.surfaces).some(a=>nh.test(a.phrase));this.#i.kindle(e.slot,e.light,new g(...e.light.position),this.#e.exposure,i)}this.#x()}patch(e,t){e.slot==="environment"&&this.mood.patch(e,t,this.#b)}remove(e){this.things.get(e)?.dispose(),this.things.delete(e),this.ground.remove(e),this.#i.douse(e),this.#x()}async show(e,t){let i=this.#u,[a,s,n]=e.slot.split("/");if(a==="material"&&s&&Dn(n)&&n!=="height"){if(this.lean&&n!=="base_color"&&n!=="emissive")return;let o=await sn(t,e.asset.media_type,n,e.tile_size_m??1,8);this.lean&&si(o),i===this.#u&&await this.#o.add(is(o),()=>this.#v(s,n,o))||o.dispose()}else if(e.slot===sh){let o=await an(t,e.asset.media_type);i===this.#u&&await this.#o.add(is(o),()=>this.#m(o,e.revision))||o.dispose()}else if(e.slot===rh){if(!this.lit||!this.#c||this.#c.indoor)return;this.#s.show(t,this.#e.exposure),this.#e.pictured=!0}else if(e.asset.media_type==="model/gltf-binary"&&(a==="environment"||a==="object")){this.#c&&this.#r.attend(this.#e.lux);let o=await tn(t);i===this.#u&&await this.#o.add(t.length,()=>this.#y(e,o))||et(o)}}#v(e,t,i){this.stage.renderer.initTexture(i),this.#t.setTexture(e,t,i)}#m(e,t){this.stage.renderer.initTexture(e),this.#e.showSky(e,t),this.#c&&this.#r.attend(this.#e.lux)}#y({slot:e,revision:t},i){let a=this.things.get(e);if(this.lean){let s=new g(...this.#c?.view?.eye??this.stage.framing.camera.position.toArray());this.#a.take(i,a?a.group.worldToLocal(s):s)}a?a.setModel(i,t):e.startsWith("environment")&&this.#c?this.ground.setModel(e,i,t,this.#c):et(i),this.#l?.take(i.meshes),this.#x()}positionOf(e){let t=this.things.get(e);return t?t.group.position.clone().setY(t.group.position.y+.8*t.size.y):null}showThings(e){for(let t of this.things.values())t.group.visible=e}set surrounded(e){this.#g=e,this.#e.sky.visible=e,this.ground.group.visible=e,this.#l&&(this.#l.ground.visible=e),this.#d&&(this.#d.visible=e)}get surrounds(){return this.#g}floorUnder(e){return new ur(e.clone().setY(e.y+.5),new g(0,-1,0)).intersectObject(this.ground.group,!0)[0]?.point.y??0}#x(){this.stage.reshade();let e=new ce;for(let a of this.things.values())e.union(lh(a));if(this.stage.views.around.copy(e),e.isEmpty())return;let t=e.getCenter(new g);this.#e.shadeAround(t,Math.min(30,Math.max(2,e.getSize(new g).length()/2+.5)));let i=this.#c?.indoor&&!this.ground.bounds.isEmpty()?this.ground.bounds:null;this.stage.framing.frame(e,i)}#w(e,t){let i=this.stage.renderer.getPixelRatio(),a=this.mood.seen(e);this.#b=e,this.#o.spend(),this.#l?.update(!this.ground.bounds.isEmpty()),this.#e.update(e),this.#e.tint(a),this.#r.mood=a.intensity,this.stage.saturation=a.saturation,this.#n.update(t,i),this.#i.update(e),this.#r.update(e);for(let s of this.things.values())s.update(e);this.#d&&(this.#f+=(1-this.#f)*(1-Math.exp(-t*.9)),this.#d.update(t*a.stir,this.stage.framing.camera.position,this.#f,i))}};function oh(r){let e=([i,a,s])=>Math.max(i,a,s)-Math.min(i,a,s),[t]=[...r.palette].sort((i,a)=>e(a)-e(i));return!t||e(t)<.15?Ct:new R(...t).multiplyScalar(1/Math.max(...t)).lerp(Ct,.35)}function lh(r){let e=Math.max(r.size.x,r.size.z)/2,{x:t,y:i,z:a}=r.group.position;return new ce(new g(t-e,i,a-e),new g(t+e,i+r.size.y,a+e))}export{mi as a,pd as b,tn as c,rn as d,on as e,gn as f,Un as g};
