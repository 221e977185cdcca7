"""Pages written by hand, one file each or one folder where a page has many parts."""
