import { testDrawn } from './drawn.ts'

testDrawn('read/parts.txt')
testDrawn('read/notices.txt')
