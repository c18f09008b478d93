"""How each labelled set is scored; every module calls the product and counts, and reads nothing itself."""
