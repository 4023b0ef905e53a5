function showMenu(i){var e=document.getElementById(i);if(e){e.style.display="block";}}
