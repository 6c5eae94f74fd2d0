import { Module } from '@nestjs/common';
import { PaperRenderer } from './paper-renderer.service.js';

/** Papers as files, for every domain that writes documents. */
@Module({ providers: [PaperRenderer], exports: [PaperRenderer] })
export class RenderingModule {}
