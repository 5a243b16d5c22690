"""LibreOffice as a printer: PDF and page numbers."""
