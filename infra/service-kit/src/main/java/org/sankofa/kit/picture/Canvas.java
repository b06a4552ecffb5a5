package org.sankofa.kit.picture;

import org.sankofa.kit.page.Reader;

/**
 * The width of a picture, which begins where its reader's lines begin.
 *
 * @param width in units of the picture
 */
record Canvas(int width, boolean rightToLeft) {
    static Canvas of(int width, Reader reader) {
        return new Canvas(width, reader.direction().equals("rtl"));
    }

    /** Left edge of something so wide that lies so far from the beginning. */
    int left(int fromBeginning, int wide) {
        return rightToLeft ? width - fromBeginning - wide : fromBeginning;
    }

    int at(int fromBeginning) {
        return left(fromBeginning, 0);
    }
}
