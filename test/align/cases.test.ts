import { testDrawn } from './drawn.ts'

testDrawn('align/figures.txt')
testDrawn('align/certainty.txt')
testDrawn('align/quotations.txt')
testDrawn('align/claims.txt')
testDrawn('align/tensions.txt')
testDrawn('align/families.txt')
testDrawn('align/sources.txt')
testDrawn('align/only.txt')
testDrawn('align/support.txt')
testDrawn('align/spellings.txt')
testDrawn('align/points.txt')
testDrawn('align/versions.txt')
