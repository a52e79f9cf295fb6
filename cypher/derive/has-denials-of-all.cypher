// Whether a claim denies every object of its subject and predicate. Parameters: none. Returns: one row, found.
RETURN EXISTS { MATCH (c:Claim) WHERE c.deniesAll IS NOT NULL } AS found;
