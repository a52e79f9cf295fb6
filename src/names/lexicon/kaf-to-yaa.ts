/** Ordinary names of the region, kaf to yaa, from public knowledge. A line is a name in Arabic and its Latin spellings. */
export const KAF_TO_YAA = `
كاظم kadhim kazim kadhem kazem kadhum kathim kadim
كاظمي kadhimi kazimi kadhemi kazemi
كامل kamil kamel
كاملة kamila
كاوه kawa
كرار karrar
كربلاء karbala
كربولي karbouli karbuli
كركوك kirkuk
كرم karam
كريم karim kareem
كعبي kaabi
كفاح kifah
كمال kamal kemal
كميل kumayl kumail
كنعان kanaan
كوت kut
كوثر kawthar
كوران goran
كوفة kufa
كوفي kufi
كويت kuwait
لؤلؤة lulwa
لؤي luay loay
لامي lami
لانا lana
لبنان lebanon
لبنى lubna
لطفي lutfi lotfi
لطيف latif lateef
لقمان luqman
لمياء lamia
ليبيا libya
ليث laith layth
ليلى laila layla leila
لينا lina
مؤمن moumen mumin
مؤيد muayad moayad
ماجد majid majed maged
ماريا maria
ماريوان mariwan
مازن mazin mazen
مالك malik malek
مالكي maliki
مالي mali
مأمون mamoun mamun
ماهر mahir maher
ماهرة mahira
مبارك mubarak mobarak
متعب mutab
مثقال mithqal
مثنى muthanna
مجتبى mujtaba mojtaba
مجد majd
مجيد majid majeed maged
محسن mohsen muhsin mohsin
محفوظ mahfouz mahfuz
محمد muhammad mohammed mohamed mohammad mohamad mehmet muhammed mahomed
محمود mahmoud mahmud mahmood mehmoud
مختار mukhtar mokhtar
مخلص mukhlis
مدحت midhat medhat
مدرسي mudarrisi modarresi
مراد murad mourad
مرتضى murtada murtadha morteza
مروان marwan
مريم maryam mariam
مسعود masoud massoud masud
مسلم muslim
مشعان mishaan mishan
مشعل mishal mashaal
مشهداني mashhadani
مشهدي mashhadi
مصر egypt misr
مصري masri misri
مصطفى mustafa mostafa moustafa
مصلح muslih
مطلك mutlaq mutlak
مظفر muzaffar
معاذ muadh muaz
معاوية معوية muawiya muawiyah
معتز mutaz moataz
معتصم mutasim
معروف maruf maarouf
معن maan
معين moin mueen
مقتدى muqtada moqtada
مقداد miqdad
مكرم mukarram makram
ملك malak
مليك maleek
منار manar
مناف manaf
منتظر muntadhar muntazer
مندلاوي mandalawi
منذر munther mundhir munzir
منصور mansour mansur mansoor
منى mona muna
منير munir muneer mounir
مهدي mahdi mehdi mahdy
مهران mihran mehran
مهند muhannad mohannad
مهيب muhib
موسوي mousawi musawi moussavi
موسى musa mousa moussa
موصل mosul
موصلي mosuli
ميثم maytham maitham meytham
ميسون maysoun
ميلاد milad
نائل nael nail
ناجح najih
ناجي naji nagi
نادر nadir nader
نادرة nadira
ناديا nadia
نادية nadia nadya
ناصر nasser nasir naser nassir
ناصري nasiri nasseri
ناظم nadhim nazim nadhem nazem
ناظمي nazimi nadhimi
نافع nafi
ناهض nahid
نبهان nabhan
نبيل nabil nabeel
نبيه nabih
نجاح najah
نجف najaf
نجفي najafi
نجلاء najla
نجم najm
نجيب najib naguib najeeb
نجيبة najiba
نجيفي nujaifi
نذير nadhir nazir
نزار nizar
نزيه nazih
نزيهة naziha
نسرين nisrin nasreen
نصار nassar
نصر nasr
نصري nasri
نصير naseer nasir nusayr
نضال nidal
نظام nizam
نظير nazir nadhir
نعمان numan nouman
نعمة nima nimah
نعيم naim naeem
نهاد nihad
نهى nuha
نواف nawaf
نوال nawal
نور nour noor nur
نوري nouri nuri noori
نوفل nawfal
نينوى nineveh ninawa
هادي hadi hady
هارون هرون harun haroun haroon
هاشم hashim hashem
هاشمي hashimi hashemi
هاني hani hany
هبة hiba
هدى huda hoda
هدية hadiya
هشام hisham hesham
هلال hilal
همام humam hammam
هنا hana
هناء hanaa
هنية haniyeh haniya
هيام hiyam
هيت hit
هيثم haitham haytham
هيفاء haifa
وائل wael wail
وائلي waeli
واثب wathib
واثق wathiq
واصف wasif
والد waled
وجدي wajdi wagdi
وجيه wajih wagih
وداد widad
وديع wadi wadie
وسام wissam wisam
وسيم wassim waseem
وضاح waddah wadah
وفاء wafaa
وفيق wafiq
ولاء walaa
وليد walid waleed
وهاب wahab wahhab
وهيب wahib
ياسر yasser yasir yaser
ياسري yasiri
ياسمين yasmin yasmine
ياسين يس yassin yasin yaseen
يحيى yahya yehia yahia
يزيد yazid
يسار yasar
يعرب yarub
يعقوب yaqoub yaqub yacoub jacob
يمن yemen
يوسف yusuf yousef youssef yousif yusef joseph yousuf
يونس younis yunus younes yunis
`;
