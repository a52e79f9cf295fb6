/** Abbreviated words of names of organizations and places, with the full word. A person may have such a name, so only these use it. */
export const ABBREVIATIONS: ReadonlyMap<string, string> = new Map(
  `
intl international|internatl international|int international|natl national|nat national|govt government|gov government
dept department|min ministry|univ university|uni university|inst institute|assn association|assoc association|asscn association
org organization|orgn organization|comm committee|cttee committee|ctr center|cntr center|div division|bde brigade|brig brigade|bn battalion|regt regiment
bros brothers|mfg manufacturing|mfr manufacturing|tech technology|techs technologies|svc services|svcs services|serv services|sys systems|ind industries|inds industries|indus industries|eng engineering|engg engineering
constr construction|dev development|fed federal|fdn foundation|hosp hospital|lab laboratory|labs laboratories|mgmt management|mgt management|mkt market|hldg holdings|hldgs holdings|holding holdings
pharm pharmaceuticals|pharma pharmaceuticals|petro petroleum|ins insurance|inv investment|invest investment|transp transport|trdg trading|elec electric|telecom telecommunications|telecoms telecommunications|comms communications
st saint|ste saint|mt mount|mtn mountain|ft fort|ave avenue|blvd boulevard|rd road|hq headquarters|xing crossing|gp group|grp group|centre center|programme program|co company|corp corporation|bk bank
`
    .trim()
    .split(/[|\n]/u)
    .map((line): [string, string] => {
      const [short = '', long = ''] = line.split(' ');
      return [short, long];
    }),
);
