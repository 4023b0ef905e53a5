function openMenu(i){document.getElementById(i).style.display="block";}
