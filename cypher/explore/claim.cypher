// What is a claim made of? What it is about, who says it through whom, in which document, and what it contradicts.
// Parameters: claim (id of a claim). Returns: path (for the drawing) of each link.
//
// :param claim => 'us-iraq-001-008'
MATCH path = (c:Claim {id: $claim})-[link]-(near)
RETURN path
ORDER BY type(link), coalesce(near.id, '');
