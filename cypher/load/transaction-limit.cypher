// The value of one setting of the server. Parameters: name. Returns: value.
SHOW SETTINGS YIELD name, value
WHERE name = $name
RETURN value;
