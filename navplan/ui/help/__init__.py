"""The help beside the page: F1 where somebody stands, topics with links, and the search in them."""
