/** Western given names and capitals whose Arabic spelling does not follow from their Latin letters. */
export const WESTERN = `
جيمس james
ديفيد david
جون john jon
جورج george
مايكل michael
ميشيل ميشال michel michelle
تشارلز شارل charles
توماس thomas
وليام ويليام william
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
أنطوني أنتوني anthony antony
توني tony
جيري jerry
جاي jay
رونالد ronald
دونالد donald
كينيث kenneth
جوناثان jonathan
بنيامين بنجامين benjamin
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
قاهرة cairo
دمشق damascus
بيروت beirut
قدس jerusalem
دوحة doha
طهران tehran teheran
`;
