/** Ordinary names of the region, alef to zay, from public knowledge. A line is a name in Arabic and its Latin spellings. */
export const ALEF_TO_ZAY = `
إبراهيم ibrahim ebrahim
إحسان ihsan ehsan
أحمد ahmad ahmed ahmet ehmed
أحمدي ahmadi ahmedi
إدريس idris
أربيل erbil arbil
أسامة osama usama
إسحاق إسحق ishaq isaac
أسد asad assad
أسعد asaad asad
إسلام islam
أسماء asma asmaa
إسماعيل إسمعيل ismail esmail ismael
أكرم akram ekrem
الله allah
آمال amaal
أماني amani
أمجد amjad amgad
أمل amal
آمنة amna
أمير amir ameer emir
أميرة amira ameera
أمين amin ameen
أمينة amina
إناس inas
أنبار anbar
أنباري anbari
أنس anas
أنور anwar enwar
أنيس anis anees
إيال eyal
إيران iran
إيمان iman eman
أيمن ayman aiman
بابل babil babylon
بابلي babili
باسل basil bassel basel
باسم basim basem bassem
باقر baqir baqer bagher bakir
بثينة buthaina bouthaina
بدر badr
بدري badri
بدير budair
برهان burhan
برهم barham
بسام bassam
بسمة basma
بشار bashar
بشرى bushra
بشير bashir basheer
بصرة basra basrah
بصري basri
بطرس butrus boutros
بغداد baghdad
بغدادي baghdadi
بكر bakr
بكير bakir
بلال bilal belal
بهاء bahaa baha
بهجت bahjat bahgat
بيان bayan
تامر tamer
تحسين tahsin
تركي turki turkish
تركيا turkey turkiye
تكريت tikrit
تكريتي tikriti
تميم tamim
توفيق tawfiq tawfik toufic tewfik
تيسير taysir
ثائر thaer
ثابت thabit
ثامر thamer thamir
جابر jaber jabir
جاد jad gad
جارالله jarallah
جاسم jassim jasim jassem
جامع jami
جبار jabbar
جبر jabr
جبران jibran gibran
جبوري jabouri juburi jubouri jabburi
جعفر jaafar jafar jaffar gaafar
جعفري jaafari jafari
جلال jalal
جلبي chalabi
جليل jalil jaleel
جمال jamal gamal cemal djamal
جمعة jumaa juma jomaa
جميل jamil jameel gamil djamil
جنابي janabi
جهاد jihad
جواد jawad javad
جودت jawdat cevdet
حاتم hatim hatem
حارث harith hareth
حارس haris
حازم hazim hazem
حاكم hakem hakim
حامد hamid hamed haamid
حبيب habib habeeb
حديثة haditha
حراري harari
حريري hariri
حزام hizam
حسام husam hossam hussam
حسان hassaan hassan
حسن hassan hasan
حسنة hasna
حسني hosni husni hosny
حسنين hassanein hasanayn
حسون hassoun
حسيب hasib
حسين hussein husayn hussain husain hossein hosein husein hussien huseyin
حكم hakam
حكيم hakim hakeem
حليم halim haleem
حلب aleppo halab
حلبوسي halbousi halbusi
حلبي halabi
حلة hilla hillah
حلي hilli
حماة hama hamah
حماد hammad
حماس hamas
حمد hamad hamed
حمدان hamdan
حمدي hamdi hamdy
حمزة hamza hamzah
حمود hammoud hamoud humud
حميد hamid hameed hamied
حنا hanna
حنان hanan
حنين hanin haneen
حوثي houthi
حيان hayyan
حيدر haider haidar hayder haydar heydar
حيدري haidari
خالد khalid khaled
خديجة khadija khadijah
خزعلي khazali
خضر khidr khodr khider
خضير khudair khudayr
خفاجي khafaji
خلد khuld
خلدون khaldoun
خلف khalaf
خلود khuloud
خليفة khalifa khalifah khalifeh
خليل khalil khaleel
خميس khamis
خنجر khanjar
خيري khairi
دانا dana
داود dawood daoud dawud daud david
دحام daham
دلير dler dilir
دليمي dulaimi dulaymi
دهوك duhok dohuk
ديالى diyala
ديانا diana
ذياب dhiyab diab
رائد raed raid
راتب ratib
راسم rasim rassem
راشد rashid rashed
راضي radi radhi
راغب raghib
رافع rafi rafea
راما rama
رامز ramiz ramez
رامي rami
ربيعي rubaie rubaiee
رجاء rajaa
رجب rajab ragab recep
رحمان رحمن rahman rahmaan
رحيم rahim raheem
رزاق razzaq
رزق rizq
رشاد rashad
رشدي rushdi roshdi
رشيد rashid rasheed rachid
رضا reza rida ridha
رضوان ridwan radwan
رعد raad
رغد raghad
رفيق rafiq rafik
رمادي ramadi
رمزي ramzi
رمضان ramadan ramadhan ramazan
رنا rana
رند rand
روان rawan
روحاني rouhani ruhani
روسيا russia
رياض riyad riyadh riad
ريم reem rim
ريما rima
زاملي zamili
زاهد zahid
زاهر zahir zaher
زايد zayed zayid
زبيدي zubaidi zubaydi
زبير zubair zubayr
زكريا zakaria zakariya
زكي zaki
زكية zakia
زهراء zahra
زهراني zahrani
زهرة zahra
زهير zuhair zuhayr
زياد ziad ziyad
زيد zaid zayd zeid
زيدي zaidi zaydi
زين zain zayn zein
زينب zainab zaynab zeinab
`;
