// What belongs to a claim? Its entities, its speakers, its documents, and the claims that it contradicts.
// Parameters: claim (id of a claim). Returns: path (for the drawing) of each link.
//
// :param claim => 'us-iraq-001-008'
MATCH path = (c:Claim {id: $claim})-[link]-(near)
RETURN path
ORDER BY type(link), coalesce(near.id, '');
