import { Module } from '@nestjs/common';
import { PaperRenderer } from './paper-renderer.service.js';

/** The writers of papers, for every domain that writes documents. */
@Module({ providers: [PaperRenderer], exports: [PaperRenderer] })
export class DocumentsModule {}
