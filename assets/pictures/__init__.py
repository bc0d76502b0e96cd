"""Small pictures that shapes carry: paintings, prints, what screens show, flames. All painted here from seeds."""
