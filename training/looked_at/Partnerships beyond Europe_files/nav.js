/* saved script */
var q=q||[];
