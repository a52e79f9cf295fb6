// The entities that the claims name: one statement a label. A note only tells an entity from its namesakes.
UNWIND [
  {id: 'joe-biden', name: 'Joe Biden', nameAr: 'جو بايدن',
    aliases: ['Biden', 'Joseph Biden', 'Joseph R. Biden', 'بايدن', 'جوزيف بايدن']},
  {id: 'mustafa-al-kadhimi', name: 'Mustafa al-Kadhimi', nameAr: 'مصطفى الكاظمي',
    aliases: ['Kadhimi', 'al-Kadhimi', 'Mustafa Kadhimi', 'Mustafa al-Kadhemi', 'Mustafa al-Kazimi', 'Kazimi', 'الكاظمي']},
  {id: 'hassan-nazim', name: 'Hassan Nazim', nameAr: 'حسن ناظم',
    aliases: ['Nazim', 'Hassan Nadhim', 'Hasan Nazim', 'Hassan Nazem', 'ناظم']},
  {id: 'george-w-bush', name: 'George W. Bush', nameAr: 'جورج دبليو بوش',
    aliases: ['Bush', 'George Walker Bush', 'جورج بوش الابن', 'بوش'], note: 'not his father, George H. W. Bush'},
  {id: 'hussein-allawi', name: 'Hussein Allawi', nameAr: 'حسين علاوي',
    aliases: ['Allawi', 'Husain Allawi', 'Hussain Allawi', 'علاوي'], note: 'not Ayad Allawi, nor any other of that name'},
  {id: 'barack-obama', name: 'Barack Obama', nameAr: 'باراك أوباما',
    aliases: ['Obama', 'Barack Hussein Obama', 'أوباما']}
] AS row
MERGE (p:Person {id: row.id})
SET p += row;

UNWIND [
  {id: 'united-states', name: 'United States', nameAr: 'الولايات المتحدة', kind: 'STATE',
    aliases: [
      'United States of America', 'USA', 'US', 'U.S.', 'America', 'Washington', 'الولايات المتحدة الأميركية', 'أميركا', 'أمريكا',
      'واشنطن']},
  {id: 'iraq', name: 'Iraq', nameAr: 'العراق', kind: 'STATE',
    aliases: ['Republic of Iraq', 'Baghdad', 'جمهورية العراق', 'بغداد'], note: 'the state; its territory is a Place'},
  {id: 'china', name: 'China', nameAr: 'الصين', kind: 'STATE',
    aliases: ['People\'s Republic of China', 'PRC', 'جمهورية الصين الشعبية']},
  {id: 'iraqi-cabinet', name: 'Iraqi Council of Ministers', nameAr: 'مجلس الوزراء العراقي', kind: 'CABINET',
    aliases: ['Iraqi cabinet', 'Iraqi government', 'Government of Iraq', 'الحكومة العراقية', 'مجلس الوزراء']},
  {id: 'biden-administration', name: 'Biden administration', nameAr: 'إدارة بايدن', kind: 'CABINET',
    aliases: ['Administration of Joe Biden', 'إدارة جو بايدن', 'US administration', 'الإدارة الأميركية', 'الإدارة الأمريكية']},
  {id: 'us-forces-in-iraq', name: 'US forces in Iraq', nameAr: 'القوات الأميركية في العراق', kind: 'ARMED_FORCES',
    aliases: ['US forces', 'US troops in Iraq', 'القوات الأميركية', 'القوات الأمريكية في العراق'],
    note: 'all of them, whatever their task'},
  {id: 'us-combat-forces-in-iraq', name: 'US combat forces in Iraq', nameAr: 'القوات القتالية الأميركية في العراق', kind: 'ARMED_FORCES',
    aliases: ['US combat forces', 'US combat troops in Iraq', 'القوات القتالية الأميركية', 'القوات القتالية الأمريكية'],
    note: 'those with a combat task only'},
  {id: 'us-forces-in-afghanistan', name: 'US forces in Afghanistan', nameAr: 'القوات الأميركية في أفغانستان', kind: 'ARMED_FORCES',
    aliases: ['US troops in Afghanistan', 'آخر القوات الأميركية في أفغانستان']},
  {id: 'iraqi-forces', name: 'Iraqi forces', nameAr: 'القوات العراقية', kind: 'ARMED_FORCES',
    aliases: ['Forces of Iraq', 'Iraqi armed forces', 'القوات المسلحة العراقية']},
  {id: 'iraqi-counter-terrorism-service', name: 'Iraqi Counter Terrorism Service', nameAr: 'جهاز مكافحة الإرهاب العراقي', kind: 'AGENCY',
    aliases: ['Counter Terrorism Service', 'Counter-Terrorism Service', 'CTS', 'جهاز مكافحة الإرهاب']},
  {id: 'joint-operations-command', name: 'Joint Operations Command', nameAr: 'قيادة العمليات المشتركة', kind: 'ARMED_FORCES',
    aliases: ['Joint Operations', 'Joint Operations Command of Iraq', 'JOC', 'العمليات المشتركة']},
  {id: 'us-presidency', name: 'US presidency', nameAr: 'الرئاسة الأميركية', kind: 'AGENCY',
    aliases: ['White House', 'The White House', 'البيت الأبيض', 'الرئاسة الأمريكية'], note: 'the institution, not the building'},
  {id: 'iran', name: 'Iran', nameAr: 'إيران', kind: 'STATE',
    aliases: ['Islamic Republic of Iran', 'Tehran', 'الجمهورية الإسلامية الإيرانية', 'طهران']},
  {id: 'us-advisory-forces-in-coalition', name: 'US advisory forces in the Coalition mission',
    nameAr: 'القوات الأميركية الاستشارية في بعثة التحالف الدولي', kind: 'ARMED_FORCES',
    aliases: ['US advisory forces', 'القوات الأميركية الاستشارية'], note: 'those with an advisory task only'},
  {id: 'iraqi-intelligence-services', name: 'Iraqi intelligence services', nameAr: 'الأجهزة الاستخبارية العراقية', kind: 'AGENCY',
    aliases: ['Intelligence services of Iraq', 'أجهزة الاستخبارات العراقية']}
] AS row
MERGE (g:Government {id: row.id})
SET g += row;

UNWIND [
  {id: 'isis', name: 'Islamic State', nameAr: 'تنظيم الدولة الإسلامية', kind: 'INSURGENT',
    aliases: ['ISIS', 'ISIL', 'Daesh', 'Islamic State of Iraq and Syria', 'داعش', 'تنظيم داعش', 'تنظيم الدولة']},
  {id: 'popular-mobilization', name: 'Popular Mobilization', nameAr: 'الحشد الشعبي', kind: 'PARAMILITARY',
    aliases: [
      'Popular Mobilization Forces', 'Popular Mobilisation Forces', 'Popular Mobilization Units', 'PMF', 'PMU', 'Hashd',
      'Hashd al-Shaabi', 'الحشد', 'هيئة الحشد الشعبي']}
] AS row
MERGE (m:Militia {id: row.id})
SET m += row;

UNWIND [
  {id: 'outlet-of-article-004', name: 'Outlet of article 004 (not named in the text)', nameAr: 'ناشر المقال 004 (لا يسمّيه النص)',
    kind: 'MEDIA'},
  {id: 'associated-press', name: 'Associated Press', nameAr: 'أسوشيتد برس', kind: 'MEDIA',
    aliases: ['AP', 'The Associated Press', 'أسوشيتيد برس', 'وكالة أسوشيتيد برس', 'وكالة أسوشيتد برس']},
  {id: 'global-coalition', name: 'Global Coalition to Defeat ISIS', nameAr: 'التحالف الدولي لهزيمة داعش', kind: 'COALITION',
    aliases: [
      'Global Coalition', 'Global Coalition Against Daesh', 'International Coalition', 'التحالف الدولي', 'قوات التحالف الدولي',
      'التحالف الدولي لمحاربة داعش', 'Coalition mission', 'بعثة التحالف الدولي']},
  {id: 'iraqi-officials', name: 'Iraqi officials', nameAr: 'مسؤولون عراقيون', kind: 'GROUP',
    aliases: ['المسؤولون العراقيون', 'المسؤولين العراقيين'], note: 'those of the strategic dialogue, unnamed'},
  {id: 'us-officials', name: 'US officials', nameAr: 'مسؤولون أميركيون', kind: 'GROUP',
    aliases: ['American officials', 'المسؤولون الأميركيون', 'المسؤولين الأميركيين'], note: 'those of the strategic dialogue, unnamed'},
  {id: 'iraqi-military-officials', name: 'Iraqi military officials', nameAr: 'عسكريون عراقيون', kind: 'GROUP',
    aliases: ['العسكريون العراقيون', 'العسكريين العراقيين'], note: 'those of the talks on withdrawal, unnamed'},
  {id: 'us-military-officials', name: 'US military officials', nameAr: 'عسكريون أميركيون', kind: 'GROUP',
    aliases: ['العسكريون الأميركيون', 'العسكريين الأميركيين'], note: 'those of the talks on withdrawal, unnamed'},
  {id: 'asharq', name: 'Asharq News', nameAr: 'الشرق للأخبار', kind: 'MEDIA',
    aliases: ['Asharq', 'Asharq channel', 'Al-Sharq', 'الشرق', 'قناة الشرق', 'أخبار الشرق'],
    note: 'the television channel and its site, not the newspaper Asharq Al-Awsat'},
  {id: 'reuters', name: 'Reuters', nameAr: 'رويترز', kind: 'MEDIA',
    aliases: ['Reuters news agency', 'REUTERS', 'وكالة رويترز']},
  {id: 'us-companies', name: 'US companies', nameAr: 'الشركات الأميركية', kind: 'GROUP',
    aliases: ['American companies', 'شركات أميركية', 'الشركات الأمريكية']},
  {id: 'iraqi-leadership', name: 'Iraqi leadership', nameAr: 'القيادة العراقية', kind: 'GROUP',
    aliases: ['Leadership of Iraq']},
  {id: 'foreign-forces-in-iraq', name: 'Foreign forces in Iraq', nameAr: 'القوات الأجنبية في العراق', kind: 'GROUP',
    aliases: ['Foreign soldiers in Iraq', 'Foreign troops in Iraq', 'الجنود الأجانب في العراق'],
    note: 'of any nation, the United States among them'},
  {id: 'iran-affiliated-factions', name: 'Armed factions affiliated with Iran', nameAr: 'فصائل مسلحة تابعة لإيران', kind: 'GROUP',
    aliases: ['Iran-affiliated armed factions', 'فصائل تابعة لإيران'], note: 'unnamed'},
  {id: 'pro-iranian-fighters', name: 'Pro-Iranian fighters', nameAr: 'مقاتلون موالون لإيران', kind: 'GROUP',
    aliases: ['Fighters loyal to Iran', 'مقاتلين موالين لإيران'], note: 'those of the strikes of June 2021, unnamed'}
] AS row
MERGE (o:Organization {id: row.id})
SET o += row;

UNWIND [
  {id: 'us-president', name: 'President of the United States', nameAr: 'رئيس الولايات المتحدة',
    aliases: ['US President', 'American president', 'الرئيس الأميركي', 'الرئيس الأمريكي']},
  {id: 'iraqi-prime-minister', name: 'Prime Minister of Iraq', nameAr: 'رئيس وزراء العراق',
    aliases: ['Iraqi Prime Minister', 'رئيس الوزراء العراقي', 'رئيس الوزراء']},
  {id: 'iraqi-cabinet-spokesman', name: 'Spokesman of the Iraqi Council of Ministers', nameAr: 'المتحدث باسم مجلس الوزراء العراقي',
    aliases: ['Iraqi government spokesman', 'المتحدث باسم الحكومة العراقية']},
  {id: 'pm-adviser-for-security-reform', name: 'Adviser to the Iraqi Prime Minister for security reform',
    nameAr: 'مستشار رئيس الوزراء العراقي لشؤون الإصلاح الأمني',
    aliases: ['Security reform adviser to the Prime Minister of Iraq', 'مستشار رئيس الوزراء لشؤون الإصلاح الأمني', 'مستشار الكاظمي']}
] AS row
MERGE (p:Post {id: row.id})
SET p += row;

UNWIND [
  {id: 'us-plan-for-mission-in-iraq', name: 'New US plan for the mission in Iraq', nameAr: 'الخطة الأميركية الجديدة للمهمة في العراق',
    kind: 'PLAN',
    aliases: ['Washington\'s new plan', 'الخطة الجديدة لواشنطن']},
  {id: 'us-assistance-plan-for-iraq', name: 'US assistance plan for Iraq', nameAr: 'الخطة الأميركية لمساعدة العراق', kind: 'PLAN',
    aliases: ['خطة مساعدة العراق'], note: 'COVID-19, education and energy'},
  {id: 'ctef', name: 'Counter-ISIS Train and Equip Fund', nameAr: 'صندوق تمويل التدريب والتجهيز لمكافحة داعش', kind: 'PROGRAMME',
    aliases: [
      'CTEF', 'Counter-ISIS Train and Equip Fund programme', 'صندوق تمويل التدريب والتجهيز',
      'برنامج صندوق تمويل التدريب والتجهيز']},
  {id: 'strategic-framework-agreement-2008', name: 'US–Iraq Strategic Framework Agreement of 2008',
    nameAr: 'اتفاقية الإطار الاستراتيجي لعام 2008', kind: 'TREATY',
    aliases: ['Strategic Framework Agreement', 'SFA', 'اتفاقية الإطار الاستراتيجي', 'اتفاقية الإطار الإستراتيجي']},
  {id: 'coalition-withdrawal-timetable', name: 'Timetable for the withdrawal of the Coalition',
    nameAr: 'الجدول الزمني لانسحاب التحالف الدولي', kind: 'PLAN',
    aliases: ['Coalition withdrawal timetable', 'جدول زمني لانسحاب التحالف الدولي']}
] AS row
MERGE (a:Agreement {id: row.id})
SET a += row;

UNWIND [
  {id: 'biden-kadhimi-meeting-2021-07-26', name: 'Biden–Kadhimi meeting of 26 July 2021', nameAr: 'لقاء بايدن والكاظمي في 26 يوليو 2021',
    kind: 'MEETING',
    aliases: ['White House meeting of Biden and Kadhimi', 'لقاء بايدن والكاظمي']},
  {id: 'us-iraq-strategic-dialogue', name: 'US–Iraq strategic dialogue', nameAr: 'الحوار الاستراتيجي العراقي الأميركي', kind: 'TALKS',
    aliases: [
      'Strategic Dialogue', 'US-Iraq Strategic Dialogue', 'الحوار الاستراتيجي', 'جولات الحوار الاستراتيجي',
      'الحوار الاستراتيجي بين بغداد وواشنطن'],
    note: 'all its rounds'},
  {id: 'us-iraq-military-talks-2021', name: 'US–Iraqi military talks on withdrawal, 2021',
    nameAr: 'المباحثات العسكرية العراقية الأميركية بشأن الانسحاب، 2021', kind: 'TALKS'},
  {id: 'iraqi-elections-2021-10', name: 'Iraqi elections of October 2021', nameAr: 'الانتخابات العراقية في أكتوبر 2021', kind: 'ELECTION',
    aliases: ['Iraqi parliamentary election, 2021', 'الانتخابات العراقية', 'الانتخابات']},
  {id: 'us-combat-mission-in-iraq', name: 'US combat mission in Iraq', nameAr: 'المهمة القتالية الأميركية في العراق', kind: 'CAMPAIGN',
    aliases: ['American combat mission in Iraq', 'المهمة القتالية في العراق', 'الوجود القتالي الأميركي في العراق']},
  {id: 'us-combat-mission-in-afghanistan', name: 'US combat mission in Afghanistan', nameAr: 'المهمة القتالية الأميركية في أفغانستان',
    kind: 'CAMPAIGN',
    aliases: ['American combat mission in Afghanistan']},
  {id: 'end-of-us-combat-mission-in-iraq', name: 'End of the US combat mission in Iraq',
    nameAr: 'انتهاء المهمة القتالية الأميركية في العراق',
    aliases: ['End of the US combat presence in Iraq', 'انتهاء المهمة القتالية في العراق']},
  {id: 'us-withdrawal-from-iraq-2021', name: 'US withdrawal from Iraq discussed in 2021',
    nameAr: 'الانسحاب الأميركي من العراق المطروح في 2021', kind: 'WITHDRAWAL',
    aliases: ['US withdrawal from Iraq', 'الانسحاب الأميركي من العراق', 'انسحاب القوات القتالية الأميركية'],
    note: 'not the withdrawal of 2011'},
  {id: 'us-withdrawal-from-afghanistan-2021', name: 'US withdrawal from Afghanistan in 2021',
    nameAr: 'الانسحاب الأميركي من أفغانستان في 2021', kind: 'WITHDRAWAL',
    aliases: ['US withdrawal from Afghanistan', 'سحب القوات الأميركية من أفغانستان']},
  {id: 'war-in-afghanistan', name: 'War in Afghanistan', nameAr: 'الحرب في أفغانستان', kind: 'WAR',
    aliases: ['Afghanistan war', 'Afghan war', 'حرب أفغانستان']},
  {id: 'war-in-iraq', name: 'War in Iraq', nameAr: 'الحرب في العراق', kind: 'WAR',
    aliases: ['Iraq war', 'حرب العراق']},
  {id: 'equipment-handover-2021-07-26', name: 'Handover of equipment to the Counter Terrorism Service, 26 July 2021',
    nameAr: 'تسليم التجهيزات إلى جهاز مكافحة الإرهاب، 26 يوليو 2021', kind: 'HANDOVER'},
  {id: 'kadhimi-visit-to-us-2021-07', name: 'Kadhimi\'s visit to the United States, July 2021',
    nameAr: 'زيارة الكاظمي إلى الولايات المتحدة، يوليو 2021', kind: 'VISIT',
    aliases: ['Kadhimi\'s visit to Washington, July 2021', 'زيارة الكاظمي', 'زيارة الكاظمي إلى واشنطن'], note: 'not that of August 2020'},
  {id: 'kadhimi-visit-to-us-2020-08', name: 'Kadhimi\'s visit to Washington, August 2020', nameAr: 'زيارة الكاظمي إلى واشنطن، أغسطس 2020',
    kind: 'VISIT', note: 'not that of July 2021'},
  {id: 'us-iraq-dialogue-round-1', name: 'US–Iraq strategic dialogue, first round',
    nameAr: 'الحوار الاستراتيجي العراقي الأميركي، الجولة الأولى', kind: 'DIALOGUE_ROUND',
    aliases: ['الجولة الأولى من الحوار الاستراتيجي']},
  {id: 'us-iraq-dialogue-round-2', name: 'US–Iraq strategic dialogue, second round',
    nameAr: 'الحوار الاستراتيجي العراقي الأميركي، الجولة الثانية', kind: 'DIALOGUE_ROUND',
    aliases: ['الجولة الثانية من الحوار الاستراتيجي']},
  {id: 'us-iraq-dialogue-round-3', name: 'US–Iraq strategic dialogue, third round',
    nameAr: 'الحوار الاستراتيجي العراقي الأميركي، الجولة الثالثة', kind: 'DIALOGUE_ROUND',
    aliases: ['الجولة الثالثة من الحوار الاستراتيجي']},
  {id: 'fall-of-mosul-2014', name: 'Fall of Mosul', nameAr: 'سقوط الموصل'},
  {id: 'war-on-isis', name: 'War on the Islamic State', nameAr: 'الحرب على تنظيم الدولة الإسلامية', kind: 'WAR',
    aliases: ['War on ISIS', 'War against ISIS', 'الحرب على داعش']},
  {id: 'coalition-withdrawal-from-iraq', name: 'Withdrawal of the Coalition from Iraq', nameAr: 'انسحاب التحالف الدولي من العراق',
    kind: 'WITHDRAWAL',
    aliases: ['انسحاب التحالف الدولي'], note: 'all its nations, not the United States alone'},
  {id: 'attacks-on-us-interests-in-iraq-2021', name: 'Rocket and drone attacks on US interests in Iraq, 2021',
    nameAr: 'الهجمات بالصواريخ والمسيّرات على المصالح الأميركية في العراق، 2021', kind: 'CAMPAIGN',
    aliases: ['Attacks on US interests in Iraq', 'الهجمات على المصالح الأميركية']},
  {id: 'attack-on-ain-al-asad-2021-07-07', name: 'Attack on Ain al-Asad base, 7 July 2021', nameAr: 'هجوم قاعدة عين الأسد، 7 يوليو 2021',
    kind: 'ATTACK',
    aliases: ['Rocket attack on Ain al-Asad', 'الهجوم على قاعدة عين الأسد']},
  {id: 'us-strikes-on-hashd-2021-06', name: 'US strikes on the Popular Mobilization, June 2021',
    nameAr: 'الضربات الأميركية على الحشد الشعبي، يونيو 2021', kind: 'STRIKE',
    aliases: ['US strikes in Iraq and Syria, June 2021', 'ضربات نهاية يونيو']}
] AS row
MERGE (e:Event {id: row.id})
SET e += row;

UNWIND [
  {id: 'white-house', name: 'White House', nameAr: 'البيت الأبيض', kind: 'BUILDING',
    aliases: ['The White House'], note: 'the building, not the US presidency'},
  {id: 'oval-office', name: 'Oval Office', nameAr: 'المكتب البيضاوي',
    aliases: ['The Oval Office']},
  {id: 'iraq-territory', name: 'Iraq (territory)', nameAr: 'العراق (الأرض)', kind: 'COUNTRY',
    aliases: ['Iraq', 'العراق', 'الأراضي العراقية', 'الأراضي العراقيّة'], note: 'the territory, not the state'},
  {id: 'afghanistan', name: 'Afghanistan', nameAr: 'أفغانستان', kind: 'COUNTRY'},
  {id: 'middle-east', name: 'Middle East', nameAr: 'الشرق الأوسط', kind: 'REGION',
    aliases: ['The Middle East']},
  {id: 'washington-dc', name: 'Washington, D.C.', nameAr: 'واشنطن العاصمة', kind: 'CITY',
    aliases: ['Washington', 'واشنطن'], note: 'the city, not the US government'},
  {id: 'dubai', name: 'Dubai', nameAr: 'دبي', kind: 'CITY'},
  {id: 'mosul', name: 'Mosul', nameAr: 'الموصل', kind: 'CITY'},
  {id: 'ain-al-asad-base', name: 'Ain al-Asad base', nameAr: 'قاعدة عين الأسد', kind: 'BASE',
    aliases: ['Ain al-Asad', 'Ayn al-Asad', 'Al-Asad Air Base', 'Ain al-Assad', 'عين الأسد', 'قاعدة عين الأسد العسكرية']},
  {id: 'western-iraq', name: 'Western Iraq', nameAr: 'غرب العراق', kind: 'REGION',
    aliases: ['West of Iraq']},
  {id: 'syria', name: 'Syria', nameAr: 'سوريا', kind: 'COUNTRY',
    aliases: ['Syrian territory', 'سورية'], note: 'the territory'}
] AS row
MERGE (p:Place {id: row.id})
SET p += row;
