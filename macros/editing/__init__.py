"""The editing page of `serve --edit`: a clause in both languages as a form; the program's own writer saves it."""
