// The predicates that exclude another one, or are excluded by one (see derive/contradictions-by-exclusion).
// Parameters: none. Returns: name of each.
MATCH (t:Term)
WHERE t.excludes IS NOT NULL
UNWIND t.excludes AS exclusion
MATCH (other:Term {term: 'PREDICATE'})
WHERE other.name = split(exclusion, ' ')[1] OR other.inverse = split(exclusion, ' ')[1]
UNWIND [t.name, other.name] AS name
RETURN DISTINCT name
ORDER BY name;
