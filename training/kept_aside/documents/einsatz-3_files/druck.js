function drucken(){window.print();}
