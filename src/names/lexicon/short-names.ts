/**
 * Short and pet forms of given names. A line is one given name with the short forms that people use for it; a short form may stand
 * on several lines. The list is from public knowledge of names.
 */
const LINES = `
abraham abe bram
albert al bert bertie
alexander aleksandr alexandre alejandro aleksander oleksandr alex sasha sascha alec lex xander sandy sander
alexandra aleksandra alex sasha sandra sandy
alfred al fred alf alfie
alice ali
alexei aleksei alexey oleksii alyosha lyosha
amanda mandy
anastasia nastya stacy
andrew andy drew andrei andrey
andreas andy
angela angie
ann anne anna annie nan anya
antonio tony toni
anthony antony tony
arthur art artie
barbara barb babs basia
bartholomew bart
benjamin ben benny benji
bernard bernie
boris borya
bradley brad
cameron cam
catherine katherine katharine kathryn kathleen cathy kathy kate katie kit kitty cath
charles charlie chuck chas
christine christina chris tina chrissy
christopher chris kit christoph
constance connie
curtis curt
daniel dan danny
david dave davy davie
deborah debra deb debbie
dennis denny
dimitri dmitri dmitry dmitriy dima mitya
donald don donny donnie
dorothy dot dottie dolly
douglas doug
dwight ike
edgar ed
edmund ed eddie ted
edward ed eddie ted ned teddy
edwin ed eddie
ekaterina yekaterina katya katia
eleanor ellie nell nora
elizabeth elisabeth liz beth betty betsy liza lisa eliza libby lizzie bess bessie
emily em emmy
enrique quique kike
ernest ernie
eugene gene
evgeny yevgeny evgeni yevgeni zhenya
florence flo
frances fran fanny
francis frank
francisco paco pancho fran kiko
franklin frank
franz francis
frederick fred freddie fritz frederic freddy
friedrich fritz fred
gabriel gabe
gennady gena
geoffrey jeffrey jeff geoff
george georgie
gerald gerry jerry
gerard gerry jerry
gilbert gil bert
giovanni gianni
giuseppe beppe peppe
gregory greg
grigory grisha
guillermo memo
gustav gus
harold hal harry
harriet hattie
helen nell ellen
henry harry hank hal
heinrich heinz
herbert herb bert
howard howie
hubert hugh bert
ignacio nacho
isabella isabel bella
ivan vanya
jacob jake
james jim jimmy jamie jem
janet jan
jeremy jerry
jeremiah jerry
jessica jess jessie
jesus chuy
joan joanie
johannes hans johan jan
john jack johnny jon
jonathan jon john
jorge coque
joseph joe joey jo josef
josef sepp joe pepi
jose pepe
joshua josh
judith judy
kenneth ken kenny
konstantin kostya
lawrence laurence larry lars laurie
leonard len lenny leo
leonid lyonya
leopold leo
leslie les
lewis louis lou louie lew
luis lucho
louise lou
manuel manolo manny
margaret maggie meg peggy marge margie madge greta rita
maria mary masha
marjorie marge
mark marc
martin marty
martha marty patsy
mary molly polly mamie may
matthew matt matty mat
matthias matt mats
maurice mo
maximilian max
michael mike mick mickey mikey micky mitch mischa misha
mikhail misha mikhael
mohammed mo
montgomery monty
nancy nan
natalia natasha
nathaniel nate nat nathan
nicholas nicolas nikolas nick nicky nico nik
nikolai nikolay kolya nik
oleg olezhka
olga olya
oliver ollie
oscar ossie
pamela pam
patricia pat patty patsy tricia trish
patrick pat paddy
pavel pasha
pedro perico
peter pete
philip phil pip
pyotr petr petya
ralph rafe
randolph randy
randall randy
raymond ray
rebecca becky
reginald reg reggie
ricardo richard ricky
richard rich rick dick richie ricky
roberta bobbie
robert rob bob bobby robbie bert robin
roderick rod
rodney rod
roger rodge
roland rolf
ronald ron ronnie
rosemary rosie
rudolph rudolf rudy
russell russ
samuel sam sammy
samantha sam
sarah sally sadie
sebastian seb bastian
sergei sergey seryozha
simon si
solomon sol
stanislav slava stas
stanley stan
stephen steven steve stevie stefan
stuart stewart stu
susan suzanne sue susie suzie
svetlana sveta
sylvester sly
tatiana tanya
terence terrence terry
teresa theresa terry tess tessa
theodore ted teddy theo
thomas tom tommy
timothy tim timmy
tobias toby
ulysses lys
valentina valya
valery valera
victor vic viktor
victoria vicky vicki tori
vincent vince vinny
virginia ginny
vladimir volodymyr vova volodya vlad
vyacheslav slava
walter walt wally
wilhelm willi willy
wilfred wilf fred
william bill will billy willy liam willie
winston winnie
yuri yury yura
zachary zach zack
`
  .trim()
  .split('\n')
  .map((line) => line.split(' '));

const linesByWord = new Map<string, number[]>();
for (const [line, words] of LINES.entries()) {
  for (const word of words) linesByWord.set(word, [...(linesByWord.get(word) ?? []), line]);
}

const NONE: readonly number[] = [];

/** The given names of which a folded Latin word may be a form, as numbers of lines. */
export const givenNamesOf = (word: string): readonly number[] => linesByWord.get(word) ?? NONE;

/** All forms of the given names of which a folded Latin word may be a form. */
export const formsOfGivenName = (word: string): readonly string[] => [
  ...new Set(givenNamesOf(word).flatMap((line) => LINES[line] ?? [])),
];
