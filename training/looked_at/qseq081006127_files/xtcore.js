var xtcore=1;
