package io.rockpool;

/**
 * 128 bytes in front of the fields of a subclass, so that they share no cache line, nor a pair of
 * lines that is fetched together, with the object before.
 *
 * <p>The padding is made of bytes, each part in a class of its own, because the JVM sorts fields by
 * size within a class, and fills gaps of a superclass with fields of its subclasses: longs would
 * let a smaller field slip in before them.
 */
abstract class Padding {
  byte p00, p01, p02, p03, p04, p05, p06, p07;
  byte p10, p11, p12, p13, p14, p15, p16, p17;
  byte p20, p21, p22, p23, p24, p25, p26, p27;
  byte p30, p31, p32, p33, p34, p35, p36, p37;
  byte p40, p41, p42, p43, p44, p45, p46, p47;
  byte p50, p51, p52, p53, p54, p55, p56, p57;
  byte p60, p61, p62, p63, p64, p65, p66, p67;
  byte p70, p71, p72, p73, p74, p75, p76, p77;
  byte p80, p81, p82, p83, p84, p85, p86, p87;
  byte p90, p91, p92, p93, p94, p95, p96, p97;
  byte pa0, pa1, pa2, pa3, pa4, pa5, pa6, pa7;
  byte pb0, pb1, pb2, pb3, pb4, pb5, pb6, pb7;
  byte pc0, pc1, pc2, pc3, pc4, pc5, pc6, pc7;
  byte pd0, pd1, pd2, pd3, pd4, pd5, pd6, pd7;
  byte pe0, pe1, pe2, pe3, pe4, pe5, pe6, pe7;
  byte pf0, pf1, pf2, pf3, pf4, pf5, pf6, pf7;
}
