/** Ordinary names of the region, seen to qaf, from public knowledge. A line is a name in Arabic and its Latin spellings. */
export const SEEN_TO_QAF = `
ساجد sajid
ساجدة sajida
سارة sara sarah
ساعد saed
ساعدي saadi saedi saidi
سالم salim salem
سالمة salima
سامر samer
سامراء samarra
سامرائي samarrai
سامي sami samy
سامية samia
ساهر sahir saher
سحر sahar
سراج siraj
سرمد sarmad
سعاد suad souad
سعد saad sad
سعدون saadoun sadoun
سعدي saadi sadi
سعود saud saoud
سعيد said saeed saied sayid
سعيدي saidi saeedi
سلام salam salaam
سلمان salman selman
سلمى salma
سلمي sulami salmi
سلوان salwan
سلوى salwa
سليم salim saleem selim
سليمان sulaiman suleiman sulayman soliman suleyman solomon
سليماني soleimani sulaimani suleimani
سماح samah
سمر samar
سمرة samra
سمير samir sameer
سميرة samira
سناء sanaa
سنان sinan
سنية saniya
سهام siham
سهى suha
سهيل suhail
سودان sudan
سوداني sudani
سوريا syria
سوسن sawsan
سيف saif sayf seif
شاكر shaker shakir
شام sham
شامل shamil
شامي shami
شاهد shahed
شذى shatha
شرف sharaf
شريف sharif sherif shareef
شعلان shaalan
شكر shukr
شكري shukri shoukri
شلبي chalabi
شمر shammar
شمري shammari
شهاب shihab shehab
شهد shahd
شهيد shahid shaheed
شوقي shawqi shawki
شوكت shawkat
شيماء shaima shaymaa
صابر saber sabir
صادق sadiq sadeq sadik sadegh
صالح saleh salih
صالحي salehi salihi
صباح sabah
صبار sabbar
صبري sabri sabry
صبيح sabih sabeeh
صدر sadr
صدري sadri
صديق siddiq sadiq seddik
صفاء safaa
صفوان safwan
صفوت safwat
صفية safiya
صلاح salah
صلح sulh
صهيب suhaib
ضرغام dhirgham dirgham
ضياء dhiya diaa diya ziya
طارق tariq tarek tareq tarik
طالب talib taleb
طالباني talabani
طالبي talibi
طاهر tahir taher
طلال talal
طلحة talha
طلعت talat
طه taha
طيب tayyib tayeb
طيبة tayba
ظافر dhafer zafer
ظاهر zahir
ظفر zafar
عائشة aisha aishah ayesha
عابد abed
عادل adil adel
عارف aref arif
عاصم asim asem
عاطف atif atef
عالية aliya alia
عامر amer amir aamer
عامري amiri ameri
عاني ani
عاهد ahed
عبادي abadi
عباس abbas
عبد abd
عبلة abla
عبود abboud
عبيدي obaidi ubaidi
عبير abeer abir
عثمان uthman othman osman usman
عجيل ajil
عدنان adnan
عدوان adwan
عدي uday odai oday udai
عراق iraq
عراقي iraqi
عروة urwa
عز izz
عزام azzam
عزت izzat ezzat
عزمي azmi
عزيز aziz azeez
عسكري askari
عصام issam isam essam
عصمت ismat
عطية atiyah
عقبة uqba
عقيل aqil aqeel
عكاب ukab
علا ola
علاء alaa ala
علاوي allawi
علوي alawi alavi
علي ali aly
عماد imad emad
عمار ammar
عماري ammari
عمان oman
عمان amman
عمر omar umar omer
عمران imran omran
عمرة umra
عمرو amr amro
عمري omari umari
عنزي anzi enezi
عهود uhud
عواد awad awwad
عودة odeh awda auda
عون aoun
عويد uwaid
عيساوي issawi
عيسى issa isa eissa
غادة ghada
غازي ghazi
غالب ghalib ghaleb
غانم ghanim ghanem
غريب gharib
غزال ghazal
غزوان ghazwan
غسان ghassan
غياث ghiyath
غيث ghaith gheith
فؤاد fuad fouad
فائز faez faiz
فائق faiq
فاتح fatih
فادي fadi
فارس faris fares
فارسي farsi
فاروق faruq farouk farooq
فاضل fadhil fadil fadel fazil
فاطمة fatima fatma fatimah
فالح falih faleh
فتحي fathi
فتلاوي fatlawi
فدوى fadwa
فرات furat
فراس firas feras
فرج faraj
فرح farah
فرحات farhat
فرحان farhan
فرنسا france
فريد farid fareed
فريدة farida
فضل fadl fadhl fazl
فضيل fudhail
فطين fatin
فكري fikri fekri
فلاح falah
فلاحي falahi
فلوجة fallujah falluja
فهد fahd fahad
فهمي fahmi
فهيم fahim
فواز fawwaz fawaz
فوزي fawzi fauzi
فياض fayyad fayyadh
فيروز fairuz fayrouz
فيصل faisal faysal feisal
قائم qaim
قادر qader qadir
قاسم qasim qassem qasem kassem kasim qassim
قتيبة qutaiba qutayba
قحطان qahtan
قدري qadri
قدوري qadouri
قدير qadeer
قزويني qazwini
قسام qassam
قصي qusay qusai kusay
قيس qais qays kais
قيصر qaisar
`;
