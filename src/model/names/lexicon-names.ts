/**
 * Ordinary names of the region, from public knowledge: how each is written in Arabic, and how it is usually written in Latin letters.
 * They settle which of two likely readings of a word is somebody's name. Nobody in particular is meant.
 */
export const ORDINARY_NAMES = `
الله allah
محمد muhammad mohammed mohamed mohammad mohamad mehmet muhammed mahomed
أحمدي ahmadi ahmedi
محمود mahmoud mahmud mahmood mehmoud
أحمد ahmad ahmed ahmet ehmed
حمد hamad hamed
حامد hamid hamed haamid
حميد hamid hameed hamied
حماد hammad
حمدي hamdi hamdy
حمدان hamdan
حمود hammoud hamoud humud
علي ali aly
علاء alaa ala
علوي alawi alavi
علاوي allawi
حسن hassan hasan
حسين hussein husayn hussain husain hossein hosein husein hussien huseyin
حسان hassaan hassan
حسني hosni husni hosny
حسون hassoun
محسن mohsen muhsin mohsin
إحسان ihsan ehsan
حسنين hassanein hasanayn
عمر omar umar omer
عمار ammar
عامر amer amir aamer
أميرة amira ameera
أمير amir ameer emir
عمرو amr amro
عمران imran omran
عثمان uthman othman osman usman
يوسف yusuf yousef youssef yousif yusef joseph yousuf
ياسر yasser yasir yaser
يسار yasar
ياسين يس yassin yasin yaseen
يونس younis yunus younes yunis
يحيى yahya yehia yahia
يعقوب yaqoub yaqub yacoub jacob
كمال kamal kemal
كامل kamil kamel
كميل kumayl kumail
كريم karim kareem
كرم karam
أكرم akram ekrem
مكرم mukarram makram
كرار karrar
كاظم kadhim kazim kadhem kazem kadhum kathim kadim
ناظم nadhim nazim nadhem nazem
نظام nizam
كاظمي kadhimi kazimi kadhemi kazemi
ناظمي nazimi nadhimi
سالم salim salem
سليم salim saleem selim
سلام salam salaam
سلمان salman selman
سليمان sulaiman suleiman sulayman soliman suleyman solomon
سليماني soleimani sulaimani suleimani
سلمى salma
سلمي sulami salmi
سعد saad sad
سعود saud saoud
سعيد said saeed saied sayid
ساعد saed
سعدون saadoun sadoun
سعدي saadi sadi
أسعد asaad asad
مسعود masoud massoud masud
أسد asad assad
حيدر haider haidar hayder haydar heydar
جعفر jaafar jafar jaffar gaafar
جعفري jaafari jafari
صادق sadiq sadeq sadik sadegh
صديق siddiq sadiq seddik
صدر sadr
صدري sadri
صباح sabah
صبيح sabih sabeeh
صابر saber sabir
صبري sabri sabry
صبار sabbar
جبار jabbar
جابر jaber jabir
جبر jabr
جبوري jabouri juburi jubouri jabburi
جبران jibran gibran
جميل jamil jameel gamil djamil
جمال jamal gamal cemal djamal
جمعة jumaa juma jomaa
جامع jami
جلال jalal
جليل jalil jaleel
خليل khalil khaleel
خالد khalid khaled
خلد khuld
خلود khuloud
خلف khalaf
خليفة khalifa khalifah khalifeh
خلدون khaldoun
وليد walid waleed
والد waled
هادي hadi hady
هدى huda hoda
مهدي mahdi mehdi mahdy
مهند muhannad mohannad
هاني hani hany
هشام hisham hesham
هاشم hashim hashem
هاشمي hashimi hashemi
هيثم haitham haytham
مازن mazin mazen
ماجد majid majed maged
مجيد majid majeed maged
مجد majd
أمجد amjad amgad
أماني amani
أمين amin ameen
أمينة amina
آمنة amna
أمل amal
آمال amaal
إيمان iman eman
أيمن ayman aiman
يمن yemen
منى mona muna
منير munir muneer mounir
منار manar
منصور mansour mansur mansoor
ناصر nasser nasir naser nassir
نصير naseer nasir nusayr
نصر nasr
نصار nassar
نصري nasri
ناصري nasiri nasseri
نذير nadhir nazir
نادر nadir nader
نظير nazir nadhir
نزار nizar
نجم najm
نجيب najib naguib najeeb
نبيل nabil nabeel
نبيه nabih
نعيم naim naeem
نعمان numan nouman
نعمة nima nimah
نوري nouri nuri noori
نور nour noor nur
أنور anwar enwar
أنس anas
إناس inas
أنيس anis anees
إدريس idris
إبراهيم ibrahim ebrahim
إسماعيل إسمعيل ismail esmail ismael
إسحاق إسحق ishaq isaac
إسلام islam
أسامة osama usama
أسماء asma asmaa
باقر baqir baqer bagher
بكر bakr
بكير bakir
باسم basim basem bassem
بسام bassam
باسل basil bassel basel
بشار bashar
بشير bashir basheer
بشرى bushra
بدر badr
بدير budair
بدري badri
برهم barham
برهان burhan
بهاء bahaa baha
هارون هرون harun haroun haroon
معاوية معوية muawiya muawiyah
بلال bilal belal
تميم tamim
تامر tamer
تيسير taysir
ثامر thamer thamir
ثائر thaer
حاتم hatim hatem
حازم hazim hazem
حزام hizam
حارث harith hareth
حكيم hakim hakeem
حاكم hakem hakim
حكم hakam
حمزة hamza hamzah
حبيب habib habeeb
حلبوسي halbousi halbusi
حيان hayyan
داود dawood daoud dawud daud david
ديالى diyala
دليمي dulaimi dulaymi
راشد rashid rashed
رشيد rashid rasheed rachid
رشاد rashad
راضي radi radhi
رضا reza rida ridha
رياض riyad riyadh riad
رافع rafi rafea
رفيق rafiq rafik
رامي rami
رحيم rahim raheem
رحمان رحمن rahman rahmaan
رعد raad
رائد raed raid
روحاني rouhani ruhani
زيد zaid zayd zeid
زياد ziad ziyad
زايد zayed zayid
زكي zaki
زكريا zakaria zakariya
زهير zuhair zuhayr
زاهر zahir zaher
زهراء zahra
زينب zainab zaynab zeinab
زين zain zayn zein
سامي sami samy
سمير samir sameer
سامر samer
سمر samar
سمرة samra
سيف saif sayf seif
سهيل suhail
سهى suha
سنان sinan
شاكر shaker shakir
شكري shukri shoukri
شكر shukr
شريف sharif sherif shareef
شرف sharaf
شهيد shahid shaheed
شاهد shahed
صالح saleh salih
صلاح salah
صلح sulh
مصلح muslih
صالحي salehi salihi
طارق tariq tarek tareq tarik
طاهر tahir taher
طلال talal
طالب talib taleb
طالباني talabani
طلعت talat
طه taha
ظافر dhafer zafer
ظفر zafar
ظاهر zahir
عادل adil adel
عدنان adnan
عدي uday odai oday udai
عدوان adwan
عباس abbas
عبادي abadi
عبيدي obaidi ubaidi
عابد abed
عبد abd
عبود abboud
عزيز aziz azeez
عزت izzat ezzat
عز izz
عاصم asim asem
عصام issam isam essam
عاطف atif atef
عقيل aqil aqeel
عارف aref arif
عراق iraq
عراقي iraqi
عامري amiri ameri
عمري omari umari
عماري ammari
عيسى issa isa eissa
عصمت ismat
غالب ghalib ghaleb
غازي ghazi
غسان ghassan
غانم ghanim ghanem
فاضل fadhil fadil fadel fazil
فضل fadl fadhl fazl
فارس faris fares
فراس firas feras
فارسي farsi
فهد fahd fahad
فهمي fahmi
فؤاد fuad fouad
فادي fadi
فائز faez faiz
فوزي fawzi fauzi
فاروق faruq farouk farooq
فالح falih faleh
فلاح falah
فيصل faisal faysal feisal
فتحي fathi
فاتح fatih
فياض fayyad fayyadh
قاسم qasim qassem qasem kassem kasim qassim
قسام qassam
قصي qusay qusai kusay
قيس qais qays kais
قادر qader qadir
قدير qadeer
قدري qadri
لطيف latif lateef
لطفي lutfi lotfi
ليلى laila layla leila
ليث laith layth
لبنى lubna
لبنان lebanon
ليبيا libya
مالك malik malek
مالكي maliki
مليك maleek
ملك malak
مؤيد muayad moayad
معاذ muadh muaz
معن maan
معين moin mueen
مثنى muthanna
مراد murad mourad
مرتضى murtada murtadha morteza
مروان marwan
مريم maryam mariam
مسلم muslim
مصطفى mustafa mostafa moustafa
مقتدى muqtada moqtada
مجتبى mujtaba mojtaba
مظفر muzaffar
موسى musa mousa moussa
موسوي mousawi musawi moussavi
ميسون maysoun
نهاد nihad
نجاح najah
واثق wathiq
وسام wissam wisam
وسيم wassim waseem
هيام hiyam
همام humam hammam
هلال hilal
هنية haniyeh haniya
يزيد yazid
زبيدي zubaidi zubaydi
زيدي zaidi zaydi
ساعدي saadi saedi saidi
سعيدي saidi saeedi
سوداني sudani
سودان sudan
بصرة basra basrah
بصري basri
بغداد baghdad
بغدادي baghdadi
موصل mosul
موصلي mosuli
تكريت tikrit
تكريتي tikriti
كربلاء karbala
نجف najaf
نجفي najafi
حلب aleppo halab
حلبي halabi
حلة hilla hillah
حلي hilli
كوفة kufa
كوفي kufi
كوت kut
كويت kuwait
شام sham
شامي shami
شمر shammar
شمري shammari
عنزي anzi enezi
أنبار anbar
أنباري anbari
سامراء samarra
سامرائي samarrai
إيران iran
عمان oman
عمان amman
حماس hamas
حماة hama hamah
إيال eyal
مصر egypt misr
مصري masri misri
مالي mali
تركيا turkey turkiye
تركي turki turkish
سوريا syria
روسيا russia
فرنسا france
أربيل erbil arbil
بابل babil babylon
بابلي babili
حديثة haditha
رمادي ramadi
فلوجة fallujah falluja
قائم qaim
دهوك duhok dohuk
كركوك kirkuk
نينوى nineveh ninawa
هيت hit
طه taha
شعلان shaalan
شلبي chalabi
جلبي chalabi
خزعلي khazali
خنجر khanjar
مطلك mutlaq mutlak
هاشم hashem
حوثي houthi
حريري hariri
حراري harari
كعبي kaabi
كربولي karbouli karbuli
جنابي janabi
عاني ani
عيساوي issawi
فتلاوي fatlawi
مشهداني mashhadani
مشهدي mashhadi
نجيفي nujaifi
خفاجي khafaji
ربيعي rubaie rubaiee
زاملي zamili
عسكري askari
عطية atiyah
غريب gharib
قزويني qazwini
لامي lami
مدرسي mudarrisi modarresi
مندلاوي mandalawi
وائلي waeli
ياسري yasiri
`;

/** Western given names and capitals, as Arabic writes them where that does not follow from their letters. */
export const WESTERN_NAMES = `
جيمس james
ديفيد david
جون john jon
جورج george
مايكل michael
ميشيل michel michelle
ميشال michel
شارل charles
تشارلز charles
توماس thomas
وليام william
ويليام william
روبرت robert
ريتشارد richard
جوزيف joseph
جو joe
جاك jacques
جيك jake
مايك mike
ستيفن stephen steven
ستيف steve
بيتر peter
بول paul
باول powell
بولس boulos
مارك mark marc
ماثيو matthew
لوك luke luc
فيليب philip philippe
إدوارد edward
هنري henry
هيو hugh
فرانك frank
فرانسوا francois
جان jean
جين jane jean
آن anne ann
إليزابيث elizabeth
كاثرين catherine katherine
ماري mary marie
سوزان susan suzanne
أنطوني anthony antony
أنتوني anthony antony
توني tony
جيري jerry
جاي jay
رونالد ronald
دونالد donald
كينيث kenneth
جوناثان jonathan
بنجامين benjamin
بنيامين benjamin
يوهان johann johan
يورغن jurgen juergen
واشنطن washington
لندن london
باريس paris
برلين berlin
روما rome
موسكو moscow
بكين beijing
فيينا vienna
بروكسل brussels
نيويورك newyork
القاهرة cairo
قاهرة cairo
دمشق damascus
بيروت beirut
قدس jerusalem
دوحة doha
رياض riyadh
طهران tehran teheran
`;
