// Documents that an older version of Sanad loaded: they have dates of publication, but no day numbers.
// Parameters: none. Returns: id of each.
MATCH (d:Document)-[:IN]->(:Dossier)
WHERE
  (d.publishedEarliest IS NOT NULL AND d.publishedEarliestDay IS NULL) OR
  (d.publishedLatest IS NOT NULL AND d.publishedLatestDay IS NULL)
RETURN DISTINCT d.id AS id;
