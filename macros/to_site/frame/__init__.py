"""What surrounds a page: modules, the style sheet, contents, and the way past Markdown."""
