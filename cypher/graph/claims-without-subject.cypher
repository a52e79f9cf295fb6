// All claims whose source does not name the subject, in the columns of `graph/claims`: one row for each claim, with lists of one.
// Claims that a dossier's own statements created have no links at all, and no `rootOrigin`: a load has not taken them yet.
// Parameters: none. Returns: subject (null), node, id, predicate, mode, affirmed, voice, tier, origin, dossier, withdrawnEarliest,
// withdrawnLatest, startEarliest,
// startLatest, endEarliest, endLatest, startDrawn, endDrawn of each.
MATCH (claim:Claim)
WHERE NOT EXISTS { (claim)-[:SUBJECT]->() } AND claim.rootOrigin IS NOT NULL
RETURN
  null AS subject, [id(claim)] AS node, [claim.id] AS id, [claim.predicate] AS predicate, [claim.mode] AS mode,
  [claim.polarity = 'AFFIRMED'] AS affirmed, [claim.voice] AS voice,
  [coalesce(claim.tier, 'CODED')] AS tier, [claim.rootOrigin] AS origin,
  [claim.dossier] AS dossier,
  [coalesce(claim.withdrawnEarliestDay, -2147483648)] AS withdrawnEarliest,
  [coalesce(claim.withdrawnLatestDay, -2147483648)] AS withdrawnLatest,
  [coalesce(claim.startEarliestDay, -2147483648)] AS startEarliest,
  [coalesce(claim.startLatestDay, -2147483648)] AS startLatest,
  [coalesce(claim.endEarliestDay, -2147483648)] AS endEarliest,
  [coalesce(claim.endLatestDay, -2147483648)] AS endLatest,
  [coalesce(claim.startDrawnDay, -2147483648)] AS startDrawn,
  [coalesce(claim.endDrawnDay, -2147483648)] AS endDrawn;
